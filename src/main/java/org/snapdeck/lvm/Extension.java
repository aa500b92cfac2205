package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// More room for a volume, or for the copy-on-write store of a thick snapshot. The size is the one it shall have in
/// the end, so that extending twice extends once; LVM's lvextend never shrinks.
///
/// @param snapshots those that are deactivated with it, where it has to be
public record Extension(LvHandle volume, ByteSize size, Manner manner, List<LvHandle> snapshots, UUID operation)
        implements LvmChange {

    public enum Manner {
        /// As it is, whoever uses it.
        IN_PLACE,
        /// Deactivated meanwhile, as LVM wants it of an origin of thick snapshots: nobody may use it or them.
        AT_REST,
        /// The store of a snapshot.
        STORE
    }

    public Extension {
        snapshots = List.copyOf(snapshots);
        if (size.bytes() == 0) {
            throw new IllegalArgumentException("A volume has a size");
        }
    }

    public static Extension inPlace(LvHandle volume, ByteSize size, UUID operation) {
        return new Extension(volume, size, Manner.IN_PLACE, List.of(), operation);
    }

    public static Extension atRest(LvHandle volume, ByteSize size, List<LvHandle> snapshots, UUID operation) {
        return new Extension(volume, size, Manner.AT_REST, snapshots, operation);
    }

    public static Extension ofStore(LvHandle snapshot, ByteSize size, UUID operation) {
        return new Extension(snapshot, size, Manner.STORE, List.of(), operation);
    }

    @Override
    public VgName group() {
        return volume.group();
    }

    @Override
    public Command command() {
        return Command.of("lvextend", "-L", argument(), volume.path().text());
    }

    String argument() {
        return Sectors.argument(size);
    }

    /// All that runs, in its order.
    public List<Command> commands() {
        return manner == Manner.AT_REST
                ? List.of(deactivation(), command(), new Activation(volume, operation).command())
                : List.of(command());
    }

    private Command deactivation() {
        return Command.of("lvchange", "-an", "-S", "lv_uuid=\"" + volume.uuid() + "\"", group().text());
    }

    List<String> watchedDevices() {
        return Stream.concat(Stream.of(volume), snapshots.stream())
                .map(LvHandle::deviceUuid)
                .toList();
    }

    /// What it shall be, whatever else became of it.
    public boolean isLargeEnough(LogicalVolume there) {
        return !size.isMoreThan(there.size());
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        if (found.groupIsGone()) {
            return Optional.of(new FailureReason.GroupGone(group()));
        }
        return found.volumes()
                .find(volume.uuid())
                .map(there -> shortfall(there, found))
                .orElseGet(() -> Optional.of(new FailureReason.VolumeGone(volume)));
    }

    private Optional<FailureReason> shortfall(LogicalVolume there, ReadBack found) {
        if (there.isInvalid()) {
            return Optional.of(new FailureReason.SnapshotInvalid(there));
        }
        if (manner == Manner.AT_REST && !there.isActive()) {
            return Optional.of(new FailureReason.LeftInactive(there));
        }
        return isLargeEnough(there) ? behind(there, found) : Optional.of(trouble(there, found));
    }

    /// What is not active has no device whose size could differ.
    private Optional<FailureReason> behind(LogicalVolume there, ReadBack found) {
        if (!there.isActive()) {
            return Optional.empty();
        }
        var kernel = manner == Manner.STORE
                ? found.kernel().ofStore(volume)
                : found.kernel().of(volume);
        return kernel.filter(there.size()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new FailureReason.KernelBehind(there, kernel));
    }

    private FailureReason trouble(LogicalVolume there, ReadBack found) {
        if (there.path().filter(volume.path()::equals).isEmpty()) {
            return new FailureReason.VolumeGone(volume);
        }
        if (there.isMerging()) {
            return new FailureReason.BeingMerged(there);
        }
        if (manner == Manner.IN_PLACE && there.isThickOrigin() && there.isActive()) {
            return new FailureReason.ActiveOrigin(there, found.volumes().snapshotsOf(there.uuid()));
        }
        if (manner == Manner.AT_REST && there.open().isYes()) {
            return new FailureReason.DeviceOpen(there);
        }
        return Shortfall.ofGroup(found)
                .or(() -> there.isThin() ? Optional.empty() : spaceTrouble(there, found))
                .orElseGet(FailureReason.Unexplained::new);
    }

    private Optional<FailureReason> spaceTrouble(LogicalVolume there, ReadBack found) {
        return Shortfall.ofSpace(found, space -> space.roundedUp(size).minus(there.size()));
    }
}
