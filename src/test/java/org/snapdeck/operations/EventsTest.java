package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Volume;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.volumes.CreateVolumeRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every operation leaves its start and its end, under Cinder's names.
final class EventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;

    @BeforeEach
    void makeVolume() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Event> events(Operation operation) {
        return engine.operations.events(operation.id());
    }

    private static JsonNode payload(Event event) {
        return JSON.readTree(event.payload());
    }

    @Test
    void aSnapshotsEventsBearWhatCindersDo() throws Exception {
        var request = engine.snapshotRequest(volume, "快照");
        var events = events(engine.run(engine.createSnapshot.request(request)));

        assertThat(events).extracting(Event::type).containsExactly("snapshot.create.start", "snapshot.create.end");
        assertThat(events).extracting(Event::publisher).containsOnly("snapshot.demo-host@stack-volumes");
        var start = payload(events.getFirst());
        var end = payload(events.getLast());
        assertThat(start.path("status").asString()).isEqualTo("creating");
        assertThat(end.path("status").asString()).isEqualTo("available");
        assertThat(end.path("tenant_id").asString())
                .isEqualTo(engine.project.id().toString());
        assertThat(end.path("volume_id").asString()).isEqualTo(volume.id().toString());
        assertThat(end.path("snapshot_id").asString()).isEqualTo(request.id().toString());
        assertThat(end.path("volume_size").asLong()).isEqualTo(1);
        assertThat(end.path("display_name").asString()).isEqualTo("快照");
        assertThat(end.path("deleted").asString()).isEmpty();
        assertThat(end.propertyNames()).contains("user_id", "availability_zone", "created_at", "metadata");
    }

    @Test
    void aDeletionTellsOfTheRowThatIsGone() throws Exception {
        var events = events(engine.run(engine.deleteVolume.request(UUID.randomUUID(), volume.id())));

        assertThat(events).extracting(Event::type).containsExactly("volume.delete.start", "volume.delete.end");
        assertThat(payload(events.getFirst()).path("status").asString()).isEqualTo("deleting");
        assertThat(payload(events.getLast()).path("status").asString()).isEqualTo("deleted");
        assertThat(payload(events.getLast()).path("host").asString()).isEqualTo("demo-host@stack-volumes");
    }

    @Test
    void whatFailsSaysWhy() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        var wanted = new CreateVolumeRequest(
                UUID.randomUUID(), UUID.randomUUID(), engine.project.id(), "vol-2", "", volume.size(), volume.pool());

        var events = events(engine.run(engine.createVolume.request(wanted)));

        assertThat(events).extracting(Event::type).containsExactly("volume.create.start", "volume.create.error");
        assertThat(events.getLast().priority()).isEqualTo("ERROR");
        assertThat(payload(events.getLast()).path("reason").asString()).startsWith("reason.unreachable");
    }

    @Test
    void anOperationThatIsSettledLaterStartsOnce() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var events = events(engine.run(engine.deleteVolume.request(UUID.randomUUID(), volume.id())));

        assertThat(events).extracting(Event::type).containsExactly("volume.delete.start", "volume.delete.end");
    }
}
