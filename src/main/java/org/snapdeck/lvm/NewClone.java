package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A thin volume that begins with all that another one in its pool holds. Nothing is copied: both share it until
/// one of them is written to. Unlike a snapshot it is active at once, and stays so. It is not made if its origin is in
/// more use than `acknowledgedOpens` by then.
public record NewClone(LvHandle origin, LvName pool, LvName name, Tags tags, int acknowledgedOpens)
        implements LvmChange, Creation {

    public NewClone {
        OperationTag.of(tags);
    }

    public LvPath path() {
        return name.in(group());
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
        return new Words("lvcreate", "--name", name.text(), "-kn", "--snapshot")
                .and(origin.path().text())
                .andTags("--addtag", tags)
                .command();
    }

    @Override
    public Optional<UseLimit> useLimit() {
        return Optional.of(new UseLimit(origin, acknowledgedOpens));
    }

    @Override
    public boolean isWhole(LogicalVolume made) {
        return NewSnapshot.isWholeInPool(made, origin);
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        return Shortfall.ofNew(this, path(), found, () -> trouble(found));
    }

    private Optional<FailureReason> trouble(ReadBack found) {
        var there = found.volumes()
                .find(origin.path())
                .filter(volume -> volume.uuid().equals(origin.uuid()));
        return there.isEmpty()
                ? Optional.of(new FailureReason.OriginGone(origin))
                : Shortfall.ofPool(pool.in(group()), found);
    }
}
