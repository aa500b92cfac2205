package org.snapdeck.lvm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.snapdeck.usage.SoughtDevice;

/// A logical volume as a host reported it.
public record LogicalVolume(
        LvIdentity identity,
        LvShape shape,
        LvLineage lineage,
        LvActivity activity,
        LvCondition condition,
        LvLabels labels) {

    private static final double FULL = 100;

    public LvUuid uuid() {
        return identity.uuid();
    }

    public String name() {
        return identity.name();
    }

    public VgName group() {
        return identity.group();
    }

    public boolean hidden() {
        return identity.hidden();
    }

    public Optional<LvPath> path() {
        return identity.path();
    }

    /// What it takes of its group: of a thick snapshot, its copy-on-write store; nothing of it is taken by a thin
    /// volume.
    public ByteSize size() {
        return shape.size();
    }

    /// How large it is for who uses it.
    public ByteSize deviceSize() {
        return isThickSnapshot() ? lineage.originSize().orElse(size()) : size();
    }

    public Tags tags() {
        return labels.tags();
    }

    public Optional<Instant> created() {
        return labels.created();
    }

    public boolean isThickSnapshot() {
        return shape.roles().contains("thicksnapshot");
    }

    public boolean isThinSnapshot() {
        return shape.roles().contains("thinsnapshot");
    }

    public boolean isSnapshot() {
        return isThickSnapshot() || isThinSnapshot();
    }

    /// A volume in a thin pool; not the pool itself.
    public boolean isThin() {
        return shape.layout().contains("thin") && lineage.pool().isPresent();
    }

    /// Whether a thin pool takes nothing more: neither data nor what it writes of them.
    public boolean isFullPool() {
        return condition.health() == Health.OUT_OF_DATA
                || shape.dataPercent().orElse(0) >= FULL
                || shape.metadataPercent().orElse(0) >= FULL;
    }

    public boolean isThinPool() {
        return shape.layout().contains("thin") && shape.layout().contains("pool");
    }

    public boolean isOrigin() {
        return shape.roles().contains("origin");
    }

    public boolean isThickOrigin() {
        return shape.roles().contains("thickorigin");
    }

    /// A store that overflowed: what the snapshot held is lost, though LVM calls it healthy and active. Of an
    /// inactive snapshot LVM can't tell, and then [LvCondition#invalid()] is unknown.
    public boolean isInvalid() {
        return condition.invalid().isYes();
    }

    /// Of a thin volume that a snapshot is to be merged into only the first letter of the attributes tells it.
    public boolean isMerging() {
        return condition.merging().isYes() || shape.attributes().startsWith("O");
    }

    public boolean isSuspended() {
        return activity.suspended().isYes();
    }

    public boolean isActive() {
        return activity.active().isYes();
    }

    public Answer open() {
        return activity.open();
    }

    private static List<String> devicePaths(LvPath path) {
        return List.of(
                "/dev/" + path.text(),
                "/dev/mapper/" + path.deviceName(),
                "/dev/disk/by-id/dm-name-" + path.deviceName());
    }

    /// The device that people use of it, not one of its helpers; none while it is not active.
    public SoughtDevice device() {
        return new SoughtDevice(
                "LVM-" + identity.deviceUuid(),
                path().map(LogicalVolume::devicePaths).orElse(List.of()),
                !activity.active().isNo());
    }

    /// What of a thin pool was not written to yet; nothing where LVM does not tell.
    public ByteSize unwritten() {
        var written = shape.dataPercent().orElse(100) / 100;
        return new ByteSize((long) (size().bytes() * (1 - Math.clamp(written, 0, 1))));
    }

    /// What commands need to know to mean this very volume; nothing for what only LVM may name.
    public Optional<LvHandle> handle() {
        return path().map(path -> new LvHandle(path, uuid(), identity.groupUuid()));
    }
}
