package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A thin volume to be replaced by a new snapshot of one of its snapshots, which stays. The volume gets another
/// uuid, and LVM forgets whose snapshots the others are; our tags do not.
///
/// Cut anywhere, one of the two volumes is whole: the old one is removed only when the new one has its name.
///
/// @param volumeId the volume's tag
/// @param meanwhile what the names that both have for the time being end with
/// @param tags of the new volume, the operation's among them
/// @param resumed whether it was begun before: then nothing new is made
public record Swap(LvHandle volume, LvHandle snapshot, UUID volumeId, UUID meanwhile, Tags tags, boolean resumed)
        implements Reversal {

    /// How far it is, by what the host shows.
    public enum State {
        NOT_STARTED,
        /// The new volume is there, under its name for the time being; the old one is as it was.
        MADE,
        /// The old volume has left its name, and nobody has it yet.
        ASIDE,
        /// The new volume has the name; the old one is still there.
        IN_PLACE,
        DONE,
        /// Neither is what it should be.
        BROKEN
    }

    public Swap {
        OperationTag.of(tags);
    }

    public Swap resuming() {
        return new Swap(volume, snapshot, volumeId, meanwhile, tags, true);
    }

    @Override
    public UUID operation() {
        return OperationTag.of(tags);
    }

    @Override
    public VgName group() {
        return volume.group();
    }

    /// What the new volume is called until it gets the old one's name.
    LvName newName() {
        return new LvName("_revert-" + meanwhile);
    }

    /// What the old volume is called until it is removed.
    public LvName oldName() {
        return new LvName("_reverted-" + meanwhile);
    }

    @Override
    public Command command() {
        return new Words(
                        "lvcreate",
                        "-kn",
                        "--name",
                        newName().text(),
                        "--snapshot",
                        snapshot.path().text())
                .andTags("--addtag", tags)
                .command();
    }

    /// All that runs, in its order.
    public List<Command> commands() {
        var name = volume.path().name().text();
        return List.of(
                command(),
                Command.of("lvrename", group().text(), name, oldName().text()),
                Command.of("lvrename", group().text(), newName().text(), name),
                removal().command());
    }

    private Removal removal() {
        return Removal.ofThinVolume(volume, volumeId, operation());
    }

    /// What takes away the new volume while the old one still has the name.
    public Optional<Removal> undoing(VolumeList volumes) {
        return made(volumes)
                .flatMap(LogicalVolume::handle)
                .map(made -> new Removal(made, Tag.OPERATION, operation(), operation(), Removal.Snapshots.KEEP_ORIGIN));
    }

    @Override
    public boolean isPastReturn(VolumeList volumes) {
        return switch (look(volumes)) {
            case NOT_STARTED, MADE, BROKEN -> false;
            case ASIDE, IN_PLACE, DONE -> true;
        };
    }

    @Override
    public List<String> arguments() {
        return new Words(
                        "swap",
                        group().text(),
                        volume.deviceUuid(),
                        volume.uuid().text(),
                        snapshot.uuid().text(),
                        Tag.ID.prefix() + volumeId,
                        volume.path().name().text(),
                        snapshot.path().name().text(),
                        newName().text(),
                        oldName().text())
                .and(removal().selection())
                .and(command().words().toArray(String[]::new))
                .command()
                .words();
    }

    /// The new volume, wherever it is on its way.
    public Optional<LogicalVolume> made(VolumeList volumes) {
        var tagged = volumes.tagged(Tag.OPERATION, operation()).stream()
                .filter(made -> made.tags().has(Tag.ID, volumeId))
                .toList();
        return tagged.size() == 1 ? Optional.of(tagged.getFirst()) : Optional.empty();
    }

    public State look(VolumeList volumes) {
        var old = volumes.find(volume.uuid()).map(LogicalVolume::name);
        var made = made(volumes).filter(LogicalVolume::isThin).map(LogicalVolume::name);
        var name = volume.path().name().text();
        if (made.isEmpty()) {
            return old.filter(name::equals).isPresent() ? State.NOT_STARTED : State.BROKEN;
        }
        if (made.get().equals(name)) {
            return old.isEmpty() ? State.DONE : State.IN_PLACE;
        }
        if (old.isEmpty()) {
            return State.BROKEN;
        }
        return old.get().equals(name) ? State.MADE : State.ASIDE;
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        if (found.groupIsGone()) {
            return Optional.of(new FailureReason.GroupGone(group()));
        }
        return switch (look(found.volumes())) {
            case DONE -> Optional.empty();
            case IN_PLACE -> found.volumes().find(volume.uuid()).map(Swap::leftOver);
            case NOT_STARTED -> Optional.of(trouble(found));
            case MADE, ASIDE, BROKEN -> Optional.of(new FailureReason.Unexplained());
        };
    }

    private static FailureReason leftOver(LogicalVolume old) {
        return old.open().isYes() ? new FailureReason.DeviceOpen(old) : new FailureReason.Unexplained();
    }

    private FailureReason trouble(ReadBack found) {
        var source = found.volumes().find(snapshot.path());
        if (source.filter(there -> there.uuid().equals(snapshot.uuid())).isEmpty()) {
            return new FailureReason.OriginGone(snapshot);
        }
        return source.get()
                .lineage()
                .pool()
                .flatMap(pool -> Shortfall.ofPool(new LvName(pool).in(group()), found))
                .or(() -> Shortfall.ofGroup(found))
                .orElseGet(FailureReason.Unexplained::new);
    }
}
