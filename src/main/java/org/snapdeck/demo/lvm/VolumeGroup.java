package org.snapdeck.demo.lvm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A volume group's metadata. A change makes a new one, with the next sequence number, as LVM itself does on
/// disk.
public record VolumeGroup(
        String name, String uuid, long extentSize, int extentCount, int sequence, List<LogicalVolume> volumes) {

    public VolumeGroup {
        volumes = List.copyOf(volumes);
    }

    Optional<LogicalVolume> find(String volumeName) {
        return volumes.stream()
                .filter(volume -> volume.name().equals(volumeName))
                .findFirst();
    }

    Optional<LogicalVolume> findByUuid(String volumeUuid) {
        return volumes.stream()
                .filter(volume -> volume.uuid().equals(volumeUuid))
                .findFirst();
    }

    List<LogicalVolume> sorted() {
        return volumes.stream()
                .sorted(Comparator.comparing(LogicalVolume::name))
                .toList();
    }

    List<LogicalVolume> snapshotsOf(LogicalVolume origin) {
        return volumes.stream().filter(volume -> volume.isSnapshotOf(origin)).toList();
    }

    Optional<LogicalVolume> mergingInto(LogicalVolume origin) {
        return snapshotsOf(origin).stream().filter(LogicalVolume::isMerging).findFirst();
    }

    List<LogicalVolume> volumesIn(LogicalVolume pool) {
        return volumes.stream().filter(volume -> volume.isIn(pool)).toList();
    }

    boolean isThinOrigin(LogicalVolume volume) {
        return volumes.stream()
                .anyMatch(other -> other.layout() instanceof Layout.ThinVolume thin
                        && thin.origin().filter(volume.uuid()::equals).isPresent());
    }

    Optional<LogicalVolume> originOf(LogicalVolume volume) {
        return volume.originUuid().flatMap(this::findByUuid);
    }

    Optional<LogicalVolume> poolOf(LogicalVolume volume) {
        return volume.layout() instanceof Layout.ThinVolume thin ? findByUuid(thin.pool()) : Optional.empty();
    }

    @JsonIgnore
    int freeExtents() {
        return extentCount
                - volumes.stream()
                        .mapToInt(volume -> volume.layout().allocated())
                        .sum();
    }

    long bytes(LogicalVolume volume) {
        return volume.layout().bytes(extentSize);
    }

    long deviceBytes(LogicalVolume volume) {
        return volume.layout().deviceBytes(extentSize);
    }

    VolumeGroup with(LogicalVolume added) {
        var more = new ArrayList<>(volumes);
        more.add(added);
        return changed(more);
    }

    VolumeGroup replacing(LogicalVolume changed) {
        return changed(volumes.stream()
                .map(volume -> volume.uuid().equals(changed.uuid()) ? changed : volume)
                .toList());
    }

    /// Thin snapshots outlive their origin; they only forget it.
    VolumeGroup without(LogicalVolume removed) {
        return changed(volumes.stream()
                .filter(volume -> !volume.uuid().equals(removed.uuid()))
                .map(volume -> forgetting(removed.uuid(), volume))
                .toList());
    }

    private static LogicalVolume forgetting(String origin, LogicalVolume volume) {
        return volume.layout() instanceof Layout.ThinVolume(String pool, long bytes, Optional<String> known)
                        && known.filter(origin::equals).isPresent()
                ? volume.withLayout(new Layout.ThinVolume(pool, bytes, Optional.empty()))
                : volume;
    }

    private VolumeGroup changed(List<LogicalVolume> others) {
        return new VolumeGroup(name, uuid, extentSize, extentCount, sequence + 1, others);
    }
}
