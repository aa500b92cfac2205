package org.snapdeck.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// All that has to be made on a host so that a new volume holds what another volume or a snapshot holds.
///
/// @param source what is to be copied
/// @param still a snapshot of the source, for the time of the copy, where the source itself would not stand still or
/// has no device
/// @param target bears [Tag#FILLING] as long as it is not whole
public record CopyPlan(
        UUID operation, Source source, Optional<Creation> still, Creation target, ByteSize size, Manner manner) {

    private static final LvUuid NOT_KNOWN_YET = new LvUuid("xxxxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xxxxxx");

    /// @param thinPool where it lives, if it is thin
    /// @param acknowledgedOpens how often its device may be open when the copy begins
    public record Source(
            LvHandle volume, ByteSize bytes, Optional<LvName> thinPool, boolean isSnapshot, int acknowledgedOpens) {}

    /// @param limit the most bytes a second; [ByteSize#NOTHING] is as many as it can
    public record Manner(ByteSize limit, boolean verify) {
        public static final Manner FAST = new Manner(ByteSize.NOTHING, false);
    }

    /// Where a new volume is to be.
    public record Place(LvPath path, Optional<LvName> thinPool) {}

    /// @param tags of the new volume
    public static CopyPlan of(Source source, Place place, ByteSize size, Tags tags, Manner manner) {
        var operation = OperationTag.of(tags);
        var filling = tags.with(Tag.FILLING, operation);
        if (isClone(source, place)) {
            var own = size.isMoreThan(source.bytes()) ? filling : tags;
            var clone = new NewClone(
                    source.volume(),
                    source.thinPool().orElseThrow(),
                    place.path().name(),
                    own,
                    source.acknowledgedOpens());
            return new CopyPlan(operation, source, Optional.empty(), clone, size, manner);
        }
        return new CopyPlan(
                operation,
                source,
                still(source, place, operation),
                new NewVolume(place.path(), size, place.thinPool(), filling),
                size,
                manner);
    }

    private static boolean isClone(Source source, Place place) {
        return source.thinPool().isPresent()
                && source.thinPool().equals(place.thinPool())
                && source.volume().group().equals(place.path().group());
    }

    /// It has an operation of its own, since what an operation makes is one volume. A thin snapshot usually has no
    /// device; a clone of it has.
    private static Optional<Creation> still(Source source, Place place, UUID operation) {
        var name = new LvName("clone-snap-" + operation);
        var tags = Tags.NONE
                .with(Tag.OPERATION, UUID.nameUUIDFromBytes(place.path().text().getBytes(UTF_8)))
                .with(Tag.FILLING, operation);
        if (source.thinPool().isPresent()) {
            return Optional.of(
                    new NewClone(source.volume(), source.thinPool().get(), name, tags, source.acknowledgedOpens()));
        }
        var store = new SnapshotStore.Sized(SnapshotSpace.enough(source.bytes()));
        return source.isSnapshot()
                ? Optional.empty()
                : Optional.of(new NewSnapshot(source.volume(), name, store, tags, source.acknowledgedOpens()));
    }

    public boolean isClone() {
        return target instanceof NewClone;
    }

    public LvPath path() {
        return pathOf(target);
    }

    public static LvPath pathOf(Creation creation) {
        return switch (creation) {
            case NewVolume volume -> volume.path();
            case NewSnapshot snapshot -> snapshot.path();
            case NewClone clone -> clone.path();
        };
    }

    /// What has to be removed when the copy has ended.
    public static Removal removalOf(LvHandle filling, UUID operation) {
        return new Removal(filling, Tag.FILLING, operation, operation, Removal.Snapshots.KEEP_THICK);
    }

    public Retagging release(LvHandle whole) {
        return new Retagging(whole, Tags.NONE, Tags.NONE.with(Tag.FILLING, operation), operation);
    }

    /// @param read what is read: the source, or its still image
    /// @param made the target
    public CopyJob job(LvHandle read, LvHandle made, ByteSize whole) {
        return new CopyJob(
                operation,
                new CopySource(read, source.thinPool().isEmpty(), source.bytes()),
                made,
                whole,
                manner.limit(),
                isSparse(),
                manner.verify());
    }

    private boolean isSparse() {
        return target instanceof NewVolume(var _, var _, Optional<LvName> pool, var _) && pool.isPresent();
    }

    /// All that will run, in its order. What is not there yet is told by its uuid when it is.
    public List<String> preview() {
        var commands = new ArrayList<Command>();
        Stream.concat(still.stream(), Stream.of(target))
                .map(CopyPlan::change)
                .forEach(change -> commands.add(change.command()));
        var lines = new ArrayList<String>();
        if (isClone()) {
            if (size.isMoreThan(source.bytes())) {
                commands.add(Extension.inPlace(awaited(path()), size, operation).command());
            }
        } else {
            commands.addAll(filling());
        }
        commands.stream().map(Command::display).forEach(lines::add);
        if (manner.verify() && !isClone()) {
            Stream.of(read(), path())
                    .forEach(volume ->
                            lines.add(CopyCommands.read(volume, source.bytes()).display() + " | sha256sum"));
        }
        still.map(image -> removalOf(awaited(pathOf(image)), operation))
                .ifPresent(removal -> lines.add(display(removal)));
        if (isMarked()) {
            lines.add(display(release(awaited(path()))));
        }
        return lines;
    }

    private List<Command> filling() {
        var run = new CopyCommands(read(), path(), isSparse());
        var commands = new ArrayList<>(List.of(run.copy(source.bytes())));
        if (source.thinPool().isEmpty()) {
            commands.add(run.check());
        }
        if (size.isMoreThan(source.bytes()) && !isSparse()) {
            commands.add(run.zero(source.bytes(), size.minus(source.bytes())));
        }
        return commands;
    }

    private LvPath read() {
        return still.map(CopyPlan::pathOf).orElse(source.volume().path());
    }

    private boolean isMarked() {
        return !isClone() || size.isMoreThan(source.bytes());
    }

    private LvHandle awaited(LvPath path) {
        return new LvHandle(path, NOT_KNOWN_YET, source.volume().groupUuid());
    }

    private static String display(LvmChange change) {
        return change.command().display().replace(NOT_KNOWN_YET.text(), "\u2026");
    }

    private static LvmChange change(Creation creation) {
        return switch (creation) {
            case NewVolume volume -> volume;
            case NewSnapshot snapshot -> snapshot;
            case NewClone clone -> clone;
        };
    }
}
