package org.snapdeck.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Volume;
import org.snapdeck.snapshots.CreateSnapshotRequest;
import org.snapdeck.snapshots.CreateSnapshotSetRequest;

/// A set of volumes that nobody uses, as the dialog would ask for it.
record TakenSet(OpenConsole console, String name) {
    void of(String... volumes) throws Exception {
        var engine = console.engine();
        var operation = UUID.randomUUID();
        var members = List.of(volumes).stream()
                .map(volume -> member(operation, volume))
                .toList();
        engine.operations.request(engine.createSnapshotSet.request(
                new CreateSnapshotSetRequest(UUID.randomUUID(), operation, name, "", members, Optional.empty())));
    }

    private CreateSnapshotRequest member(UUID operation, String volume) {
        return new CreateSnapshotRequest(
                UUID.randomUUID(),
                operation,
                volume(volume).id(),
                snapshotOf(volume),
                "",
                Map.of(),
                Optional.empty(),
                "",
                0,
                Optional.empty());
    }

    String snapshotOf(String volume) {
        return name + " · " + volume;
    }

    private Volume volume(String wanted) {
        return console.engine().inventory.picture().volumes().stream()
                .filter(volume -> volume.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
