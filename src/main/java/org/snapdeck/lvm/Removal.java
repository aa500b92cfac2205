package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A volume or snapshot to be removed, told by LVM's uuid and by a tag of ours. LVM checks both itself, under
/// its own lock: what is not exactly this stays, and removing twice removes once.
public record Removal(LvHandle volume, Tag tag, UUID tagged, UUID operation, Snapshots snapshots) implements LvmChange {

    /// What becomes of it where snapshots are concerned.
    public enum Snapshots {
        /// Not even a snapshot is removed.
        KEEP_ALL,
        /// What has snapshots stays. LVM alone would silently take a thick volume's snapshots with it.
        KEEP_ORIGIN,
        /// It goes, unless it has thick snapshots, or one that is to be merged into it, which would go with it.
        KEEP_THICK,
        /// It goes; thin snapshots outlive what they are of.
        IGNORE;

        private boolean keeps(LogicalVolume volume) {
            return switch (this) {
                case KEEP_ALL, KEEP_ORIGIN -> volume.isOrigin();
                case KEEP_THICK -> volume.isThickOrigin() || volume.isMerging();
                case IGNORE -> false;
            };
        }

        private String selection() {
            return switch (this) {
                case KEEP_ALL -> " && lv_role!=origin && lv_role!=snapshot";
                case KEEP_ORIGIN -> " && lv_role!=origin";
                case KEEP_THICK -> " && lv_role!=thickorigin && lv_attr!~\"^O\"";
                case IGNORE -> "";
            };
        }
    }

    /// Of a volume, which stays if it has snapshots, whoever made them.
    public static Removal ofVolume(LvHandle volume, UUID id, UUID operation) {
        return new Removal(volume, Tag.ID, id, operation, Snapshots.KEEP_ORIGIN);
    }

    /// Of a thin volume: what was made from it in its pool, snapshot or volume, goes on by itself.
    public static Removal ofThinVolume(LvHandle volume, UUID id, UUID operation) {
        return new Removal(volume, Tag.ID, id, operation, Snapshots.KEEP_THICK);
    }

    /// Of a snapshot. A thin one may have become the origin of thick ones, which would go with it.
    public static Removal ofSnapshot(LvHandle snapshot, UUID id, UUID operation) {
        return new Removal(snapshot, Tag.ID, id, operation, Snapshots.KEEP_THICK);
    }

    /// Of the former store of a snapshot that was merged: a plain volume. What turns out to be a snapshot, or to
    /// have one, stays.
    public static Removal ofMerged(LvHandle store, UUID id, UUID operation) {
        return new Removal(store, Tag.ID, id, operation, Snapshots.KEEP_ALL);
    }

    /// Of what an interrupted operation left behind: a plain volume. What turns out to be a snapshot, or to
    /// have one, stays.
    public static Removal ofRemains(LvHandle remains, UUID interrupted, UUID operation) {
        return new Removal(remains, Tag.OPERATION, interrupted, operation, Snapshots.KEEP_ALL);
    }

    /// Of a snapshot that an interrupted operation made while others that belong to it are missing.
    public static Removal ofTakenBack(LvHandle snapshot, UUID interrupted, UUID operation) {
        return new Removal(snapshot, Tag.OPERATION, interrupted, operation, Snapshots.KEEP_THICK);
    }

    @Override
    public VgName group() {
        return volume.group();
    }

    @Override
    public Command command() {
        return Command.of("lvremove", "-y", "-S", selection(), group().text());
    }

    /// The words of the script that removes it together with others.
    List<String> arguments() {
        return new Words(group().text(), volume.deviceUuid(), volume.uuid().text(), tag.prefix() + tagged)
                .and(command().words().toArray(String[]::new))
                .command()
                .words();
    }

    String selection() {
        return "lv_uuid=\"" + volume.uuid() + "\" && lv_tags=\"" + tag.prefix() + tagged + "\"" + snapshots.selection();
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        if (found.groupIsGone()) {
            return Optional.of(new FailureReason.GroupGone(group()));
        }
        var left = found.volumes().find(volume.uuid());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var there = left.get();
        if (!there.tags().has(tag, tagged)) {
            return Optional.of(new FailureReason.NotOurs(there));
        }
        if (there.isSnapshot() && there.condition().merging().isYes()) {
            return Optional.of(new FailureReason.BeingMerged(there));
        }
        if (snapshots.keeps(there)) {
            return Optional.of(
                    new FailureReason.HasSnapshots(there, found.volumes().snapshotsOf(there.uuid())));
        }
        if (there.open().isYes()) {
            return Optional.of(new FailureReason.DeviceOpen(there));
        }
        return Optional.of(new FailureReason.Unexplained());
    }
}
