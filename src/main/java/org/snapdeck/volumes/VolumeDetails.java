package org.snapdeck.volumes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Caution;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.operations.Operation;

/// All that the console knows of one volume.
///
/// @param project the name of whose it is
/// @param strangers snapshots that the host has of it and no row speaks of
/// @param load what writing to it costs
/// @param operations on the volume and on its snapshots, the newest first
public record VolumeDetails(
        VolumeRow row,
        String project,
        Sighting sighting,
        List<LogicalVolume> strangers,
        List<UseLine> uses,
        List<Caution> cautions,
        List<Operation> operations,
        VolumeLoad load) {

    static VolumeDetails of(VolumeRow row, Picture picture, List<Operation> operations) {
        var volume = row.volume();
        var snapshots = picture.snapshotsOf(volume);
        var subjects = new HashSet<UUID>(snapshots.stream().map(Snapshot::id).toList());
        subjects.add(volume.id());
        return new VolumeDetails(
                row,
                project(volume.projectId(), picture),
                picture.sighting(volume.pool().hostId()),
                strangers(row, snapshots, picture),
                UseLine.of(row.use()),
                Caution.of(volume, picture),
                ofAny(subjects, operations),
                VolumeLoad.of(volume, picture));
    }

    private static String project(UUID id, Picture picture) {
        return picture.projects().stream()
                .filter(project -> project.id().equals(id))
                .map(Project::name)
                .findFirst()
                .orElseGet(id::toString);
    }

    private static List<LogicalVolume> strangers(VolumeRow row, List<Snapshot> known, Picture picture) {
        return row.seen().stream()
                .flatMap(seen -> picture.sighting(row.volume().pool().hostId()).report().stream()
                        .flatMap(report -> report.volumes().snapshotsOf(seen.uuid()).stream()))
                .filter(snapshot -> known.stream().noneMatch(ours -> isOf(ours, snapshot)))
                .toList();
    }

    /// One that somebody made anew under a name of ours is not ours. While it is being made a row has only its name.
    private static boolean isOf(Snapshot row, LogicalVolume seen) {
        return row.uuid()
                .map(seen.uuid()::equals)
                .orElseGet(() -> row.lv().text().equals(seen.name()));
    }

    private static List<Operation> ofAny(Set<UUID> subjects, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> subjects.contains(operation.objectId()))
                .toList();
    }

    public List<Attachment> attachments() {
        return row.use().recorded();
    }

    /// Where the volume lies on its host.
    public LvPath path() {
        return row.seen()
                .flatMap(LogicalVolume::path)
                .orElseGet(() -> row.volume().lv().in(row.volume().pool().group()));
    }
}
