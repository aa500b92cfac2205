package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A snapshot to be made of a volume, unless that is in more use than `acknowledgedOpens` by then.
public record NewSnapshot(LvHandle origin, LvName name, SnapshotStore store, Tags tags, int acknowledgedOpens)
        implements LvmChange, Creation {

    static final String ORIGIN_SUFFIX = "-real";
    private static final String STORE_SUFFIX = "-cow";

    public NewSnapshot {
        OperationTag.of(tags);
        var path = name.in(origin.group());
        if (!(store instanceof SnapshotStore.InPool)) {
            origin.path().checkRoomFor(ORIGIN_SUFFIX);
            path.checkRoomFor(STORE_SUFFIX);
        }
        if (acknowledgedOpens < 0) {
            throw new IllegalArgumentException("A device is not open " + acknowledgedOpens + " times");
        }
    }

    public LvPath path() {
        return name.in(group());
    }

    /// The same, but for how good it says it is from its first moment on.
    NewSnapshot claiming(Consistency consistency) {
        var claimed = tags.without(Tag.CONSISTENCY).with(Tag.CONSISTENCY, consistency.word());
        return new NewSnapshot(origin, name, store, claimed, acknowledgedOpens);
    }

    boolean isClaimed(Consistency consistency) {
        return Consistency.of(tags).filter(consistency::equals).isPresent();
    }

    @Override
    public UUID operation() {
        return OperationTag.of(tags);
    }

    @Override
    public VgName group() {
        return origin.group();
    }

    @Override
    public Command command() {
        var words = new Words(
                "lvcreate", "--name", name.text(), "--snapshot", origin.path().text());
        switch (store) {
            case SnapshotStore.Sized(var size) -> words.and("-L", Sectors.argument(size));
            case SnapshotStore.InPool() -> {}
        }
        return words.andTags("--addtag", tags).command();
    }

    @Override
    public Optional<UseLimit> useLimit() {
        return Optional.of(new UseLimit(origin, acknowledgedOpens));
    }

    /// A thick snapshot without its origin is an ordinary volume under a snapshot's name. One that somebody renamed
    /// is one.
    @Override
    public boolean isWhole(LogicalVolume made) {
        return store instanceof SnapshotStore.InPool
                ? isWholeInPool(made, origin)
                : made.isThickSnapshot() && isOf(origin, made) && !made.isMerging() && !made.isInvalid();
    }

    /// LVM makes a thin snapshot at one go, and it outlives its origin: then it holds what nothing else does.
    static boolean isWholeInPool(LogicalVolume made, LvHandle origin) {
        return made.isThin()
                && !made.isMerging()
                && (made.lineage().originUuid().isEmpty() || isOf(origin, made));
    }

    private static boolean isOf(LvHandle origin, LogicalVolume made) {
        return made.lineage().originUuid().filter(origin.uuid()::equals).isPresent();
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        return Shortfall.ofNew(this, path(), found, () -> trouble(found));
    }

    private Optional<FailureReason> trouble(ReadBack found) {
        var there = found.volumes()
                .find(origin.path())
                .filter(volume -> volume.uuid().equals(origin.uuid()));
        if (there.isEmpty()) {
            return Optional.of(new FailureReason.OriginGone(origin));
        }
        if (store instanceof SnapshotStore.InPool) {
            return there.get().lineage().pool().flatMap(pool -> Shortfall.ofPool(new LvName(pool).in(group()), found));
        }
        return Shortfall.ofSpace(
                found, space -> SnapshotSpace.taken(store, there.get().deviceSize(), space));
    }
}
