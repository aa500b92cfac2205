package org.snapdeck.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Pictures for tests of other packages, put together piece by piece.
public final class Pictures {

    private final List<Project> projects = new ArrayList<>();
    private final List<StorageHost> hosts = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<UUID, Sighting> sightings = new HashMap<>();

    /// The row of a snapshot whose logical volume is another one of the same name.
    public static Snapshot another(Snapshot snapshot) {
        return new Snapshot(
                snapshot.id(),
                snapshot.volumeId(),
                snapshot.projectId(),
                snapshot.lv(),
                Optional.of(SamplePicture.uuid(SamplePicture.id("another"))),
                snapshot.name(),
                snapshot.description(),
                snapshot.status(),
                snapshot.progress(),
                snapshot.size(),
                snapshot.consistency(),
                snapshot.metadata(),
                snapshot.imageMetadata(),
                snapshot.createdAt(),
                snapshot.changedAt(),
                snapshot.version());
    }

    public static Pictures empty() {
        return new Pictures();
    }

    public Pictures with(Project project) {
        projects.add(project);
        return this;
    }

    public Pictures with(StorageHost host) {
        hosts.add(host);
        return this;
    }

    public Pictures with(Volume volume) {
        volumes.add(volume);
        return this;
    }

    public Pictures with(StorageHost host, Sighting sighting) {
        sightings.put(host.id(), sighting);
        return with(host);
    }

    public Picture picture() {
        return new Picture(
                new Rows(
                        projects,
                        Map.of(),
                        hosts,
                        volumes,
                        snapshots,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        Watching.DEFAULT),
                sightings,
                Map.of());
    }
}
