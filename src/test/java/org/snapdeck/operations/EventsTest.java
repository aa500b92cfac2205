package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.attachments.RecordAttachment;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.snapshots.RevertVolumeRequest;
import org.snapdeck.upkeep.ResetStatus;
import org.snapdeck.volumes.CreateVolumeRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every operation leaves its start and its end, under Cinder's names.
final class EventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DELETE_START = "snapshot.delete.start";
    private static final String DELETE_END = "snapshot.delete.end";

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

    private List<Event> lastNoted() {
        return events(engine.operations.recent(1).getFirst());
    }

    @Test
    void whatIsNotedStartsAsItWasAndEndsAsItIs() throws Exception {
        engine.operations.note(ResetStatus.note(volume.id(), "available", "error"));

        var events = lastNoted();
        assertThat(events)
                .extracting(Event::type)
                .containsExactly("volume.reset_status.start", "volume.reset_status.end");
        assertThat(events)
                .extracting(event -> payload(event).path("status").asString())
                .containsExactly("available", "error");
    }

    @Test
    void whoIsDetachedIsNamedWhenThatStarts() throws Exception {
        var attachments = new RecordAttachment(engine.operations);
        attachments.record(volume.id(), "vm-1", "/dev/vdb");
        assertThat(lastNoted()).extracting(this::instances).containsExactly("", "vm-1");

        attachments.remove(engine.inventory.picture().attachmentsOf(volume).getFirst());

        var events = lastNoted();
        assertThat(events).extracting(Event::type).containsExactly("volume.detach.start", "volume.detach.end");
        assertThat(events).extracting(this::instances).containsExactly("vm-1", "");
    }

    private String instances(Event event) {
        return payload(event)
                .path("volume_attachment")
                .valueStream()
                .map(attachment -> attachment.path("instance_name").asString())
                .collect(Collectors.joining(","));
    }

    @Test
    void whatIsClosedBeforeItWasTakenUpStartsAsItWasAskedFor() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        var events = events(engine.run(engine.deleteVolume.request(UUID.randomUUID(), volume.id())));

        assertThat(events)
                .extracting(event -> payload(event).path("status").asString())
                .containsExactly("deleting", "available");
    }

    @Test
    void eachSnapshotThatGoesWithItsVolumeIsToldOf() throws Exception {
        var snapshots = Stream.of(engine.snapshot(volume, "snap-1"), engine.snapshot(volume, "snap-2"))
                .map(Snapshot::id)
                .collect(Collectors.toSet());

        var events = events(engine.run(engine.deleteWithSnapshots.request(UUID.randomUUID(), volume.id(), snapshots)));

        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "volume.delete.start", DELETE_START, DELETE_START, DELETE_END, DELETE_END, "volume.delete.end");
        assertThat(ofType(events, DELETE_START))
                .extracting(start -> payload(start).path("status").asString())
                .containsOnly("deleting");
        assertThat(ofType(events, DELETE_END))
                .extracting(end -> payload(end).path("deleted").asString())
                .containsOnly("True");
        assertThat(ofType(events, DELETE_END))
                .extracting(
                        end -> UUID.fromString(payload(end).path("snapshot_id").asString()))
                .containsExactlyInAnyOrderElementsOf(snapshots);
    }

    @Test
    void aSnapshotThatStaysIsToldOfAsOneThatWasNotDeleted() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");
        engine.links.next(Fault.UNREACHABLE);

        var events = events(
                engine.run(engine.deleteWithSnapshots.request(UUID.randomUUID(), volume.id(), Set.of(snapshot.id()))));

        assertThat(events)
                .extracting(Event::type)
                .containsExactly("volume.delete.start", DELETE_START, "snapshot.delete.error", "volume.delete.error");
        assertThat(payload(events.get(2)).path("reason").asString()).startsWith("reason.unreachable");
    }

    @Test
    void theSnapshotThatAMergeConsumesIsToldOf() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");

        var wanted = new RevertVolumeRequest(UUID.randomUUID(), snapshot.id(), Optional.empty());
        var events = events(engine.run(engine.revertVolume.request(wanted)));

        assertThat(events)
                .extracting(Event::type)
                .containsExactly("volume.revert.start", DELETE_START, DELETE_END, "volume.revert.end");
    }

    private static List<Event> ofType(List<Event> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    @Test
    void aVolumesEventsBearWhatCindersDo() throws Exception {
        var created = engine.operations.recent(1).getFirst();

        var start = payload(events(created).getFirst());
        var end = payload(events(created).getLast());

        assertThat(start.path("launched_at").asString()).isEmpty();
        assertThat(Instant.parse(end.path("launched_at").asString())).isAfterOrEqualTo(created.requestedAt());
        assertThat(end.propertyNames())
                .contains(
                        "tenant_id",
                        "host",
                        "user_id",
                        "availability_zone",
                        "volume_id",
                        "volume_type",
                        "display_name",
                        "launched_at",
                        "created_at",
                        "status",
                        "snapshot_id",
                        "size",
                        "replication_status",
                        "replication_extended_status",
                        "replication_driver_data",
                        "metadata",
                        "volume_attachment");
        assertThat(end.path("replication_status").isNull()).isTrue();
    }
}
