package org.snapdeck.lvm;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The logical volumes of a report, hidden ones too, each once.
public record VolumeList(List<LogicalVolume> all) implements Iterable<LogicalVolume> {

    public VolumeList {
        all = List.copyOf(all);
    }

    public Optional<LogicalVolume> find(LvUuid uuid) {
        return all.stream().filter(volume -> volume.uuid().equals(uuid)).findFirst();
    }

    public Optional<LogicalVolume> find(VgName group, String name) {
        return all.stream()
                .filter(volume -> volume.group().equals(group) && volume.name().equals(name))
                .findFirst();
    }

    public Optional<LogicalVolume> find(LvPath path) {
        return find(path.group(), path.name().text());
    }

    /// Those that bear a tag of ours with this value.
    public List<LogicalVolume> tagged(Tag tag, UUID value) {
        return all.stream().filter(volume -> volume.tags().has(tag, value)).toList();
    }

    /// Thick and thin snapshots that LVM itself knows to be of this volume.
    public List<LogicalVolume> snapshotsOf(LvUuid origin) {
        return all.stream()
                .filter(volume ->
                        volume.lineage().originUuid().filter(origin::equals).isPresent())
                .toList();
    }

    /// Those that people work with.
    public Stream<LogicalVolume> visible() {
        return all.stream().filter(volume -> !volume.hidden());
    }

    /// Those of a group that people work with.
    public Stream<LogicalVolume> visibleIn(VolumeGroup group) {
        return visible().filter(volume -> volume.identity().groupUuid().equals(group.uuid()));
    }

    @Override
    public Iterator<LogicalVolume> iterator() {
        return all.iterator();
    }
}
