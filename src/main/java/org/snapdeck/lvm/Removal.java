package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A volume or snapshot to be removed, told by LVM's uuid and by a tag of ours, both of which LVM checks itself under
/// its
/// own lock: what is not exactly this stays, and removing twice removes once.
public record Removal(LvHandle volume, Tag tag, UUID tagged, UUID operation, Snapshots snapshots) implements LvmChange {

    /// What becomes of a volume that has snapshots.
    public enum Snapshots {
        /// It stays. LVM alone would silently take a thick volume's snapshots with it.
        KEEP_IT,
        /// It goes; thin snapshots outlive what they are of.
        IGNORE
    }

    /// Of a volume, which stays if it has snapshots, whoever made them.
    public static Removal ofVolume(LvHandle volume, UUID id, UUID operation) {
        return new Removal(volume, Tag.ID, id, operation, Snapshots.KEEP_IT);
    }

    public static Removal ofSnapshot(LvHandle snapshot, UUID id, UUID operation) {
        return new Removal(snapshot, Tag.ID, id, operation, Snapshots.IGNORE);
    }

    /// Of what an interrupted operation left behind.
    public static Removal ofRemains(LvHandle remains, UUID interrupted, UUID operation) {
        return new Removal(remains, Tag.OPERATION, interrupted, operation, Snapshots.KEEP_IT);
    }

    @Override
    public VgName group() {
        return volume.group();
    }

    @Override
    public Command command() {
        var selection = "lv_uuid=\"" + volume.uuid() + "\" && lv_tags=\"" + tag.prefix() + tagged + "\"";
        if (snapshots == Snapshots.KEEP_IT) {
            selection += " && lv_role!=origin";
        }
        return Command.of("lvremove", "-y", "-S", selection, group().text());
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        var left = found.volumes().find(volume.uuid());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var there = left.get();
        if (!there.tags().has(tag, tagged)) {
            return Optional.of(new FailureReason.NotOurs(there));
        }
        if (snapshots == Snapshots.KEEP_IT && there.isOrigin()) {
            return Optional.of(
                    new FailureReason.HasSnapshots(there, found.volumes().snapshotsOf(there.uuid())));
        }
        if (there.open().isYes()) {
            return Optional.of(new FailureReason.DeviceOpen(there));
        }
        return Optional.of(new FailureReason.Unexplained());
    }
}
