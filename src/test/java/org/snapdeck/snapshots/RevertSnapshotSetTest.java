package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.Going;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Event;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two thick volumes and two thin ones in one set.
final class RevertSnapshotSetTest {
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume data;
    private Volume index;
    private Volume log;
    private Volume queue;
    private SnapshotSet set;

    @BeforeEach
    void takeSet() throws Exception {
        engine = new EngineOnDemoHost(folder);
        data = engine.volume("data", 1);
        index = engine.volume("index", 1);
        log = engine.volume("log", 1, engine.thinPool());
        queue = engine.volume("queue", 1, engine.thinPool());
        set = engine.set("before the upgrade", data, index, log, queue);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private RevertSnapshotSetRequest wanted() {
        return new RevertSnapshotSetRequest(UUID.randomUUID(), set.id(), Optional.empty());
    }

    private Operations.Request revert() {
        return engine.revertSnapshotSet.request(wanted());
    }

    private List<Command> commands(RevertSnapshotSetRequest wanted) {
        return RevertSnapshotSetOrder.of(wanted, set, engine.look())
                .orElseThrow()
                .commands(wanted.operationId());
    }

    private Volume row(Volume volume) {
        return engine.inventory.picture().volume(volume.id()).orElseThrow();
    }

    private Optional<Snapshot> member(Volume volume) {
        return engine.inventory.picture().snapshotsOf(volume).stream()
                .filter(snapshot -> set.members().contains(snapshot.id()))
                .findFirst();
    }

    private LogicalVolume seen(Volume volume) {
        return engine.look().seen(row(volume)).orElseThrow();
    }

    private void assertMerged(Volume volume) {
        assertThat(row(volume).status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(member(volume)).isEmpty();
        assertThat(seen(volume).isMerging()).isFalse();
        assertThat(seen(volume).isOrigin()).isFalse();
    }

    private void assertSwapped(Volume volume) {
        assertThat(row(volume).status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row(volume).uuid()).isNotEqualTo(volume.uuid());
        assertThat(seen(volume).name()).isEqualTo(volume.lv().text());
        assertThat(member(volume).orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    private void assertAsBefore(Volume volume) {
        assertThat(row(volume).status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row(volume).uuid()).isEqualTo(volume.uuid());
        assertThat(seen(volume).name()).isEqualTo(volume.lv().text());
        assertThat(seen(volume).isMerging()).isFalse();
        assertThat(member(volume).orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    private void assertAllReverted(Operation operation) {
        assertThat(operation.state()).as(() -> "" + operation.reason()).isEqualTo(OperationState.DONE);
        assertMerged(data);
        assertMerged(index);
        assertSwapped(log);
        assertSwapped(queue);
        assertNothingLeft();
    }

    private void assertAllAsBefore() {
        List.of(data, index, log, queue).forEach(this::assertAsBefore);
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertThat(engine.look()
                        .sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .all())
                .noneMatch(left -> left.name().startsWith("_revert"));
    }

    @Test
    void allOfItsVolumesAreReverted() throws Exception {
        engine.demo.world().write("stack-volumes", index.lv().text(), 4 * MIB);

        var operation = engine.run(revert());

        assertAllReverted(operation);
        assertThat(engine.links.sent().getLast().name()).isEqualTo("snapdeck-revert");
        assertThat(engine.inventory.picture().set(set.id()).orElseThrow().members())
                .hasSize(2);
    }

    @Test
    void oneThatSomebodyUsesKeepsAllAsTheyAre() throws Exception {
        try (var _ = engine.demo.world().openVolume("thin-volumes", queue.lv().text(), "qemu")) {
            var operation = engine.run(revert());

            assertEnded(operation, OperationState.FAILED, "reason.set.none");
            assertThat(operation.reason().orElseThrow().arguments())
                    .contains("queue")
                    .anyMatch(why -> why.startsWith("reason.more-use"));
        }
        assertAllAsBefore();
    }

    @Test
    void oneWhoseSnapshotIsGoneKeepsAllAsTheyAre() throws Exception {
        var request = revert();
        engine.runOnHost(Command.of(
                "lvremove", "-y", "stack-volumes/" + member(index).orElseThrow().lv()));

        var operation = engine.run(request);

        assertEnded(operation, OperationState.FAILED, "reason.set.none");
        assertThat(operation.reason().orElseThrow().arguments()).contains("index");
        List.of(data, log, queue).forEach(this::assertAsBefore);
        assertNothingLeft();
    }

    @Test
    void anAnswerThatIsLostIsFoundOut() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(revert());

        assertThat(operation.unknownSince()).isPresent();
        assertAllReverted(operation);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(revert()), OperationState.FAILED, "reason.not-done");

        assertAllAsBefore();
    }

    /// The commands are two new volumes, two merges, two renamings of each thin volume, and two removals.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void oneThatWasCutIsUndoneAsLongAsItCanBeAndGoesForwardThen(int done) throws Exception {
        var wanted = wanted();
        var commands = commands(wanted);
        assertThat(commands).hasSize(10);

        var operation = engine.runBehind(engine.revertSnapshotSet.request(wanted), commands.subList(0, done));

        assertNothingLeft();
        if (done < 3) {
            assertEnded(operation, OperationState.FAILED, "reason.not-done");
            assertAllAsBefore();
        } else if (done == 3) {
            assertEnded(operation, OperationState.FAILED, "reason.set.partly-reverted");
            assertThat(operation.reason().orElseThrow().arguments().subList(0, 3))
                    .containsExactly("data, log, queue", "index", "index");
            assertMerged(data);
            assertAsBefore(index);
            assertSwapped(log);
            assertSwapped(queue);
        } else {
            assertAllReverted(operation);
        }
    }

    /// Others of the set can't be taken back any more, but somebody has opened this one since.
    @Test
    void aNewVolumeThatMayNotTakeItsPlaceIsTakenBack() throws Exception {
        var wanted = wanted();
        var commands = commands(wanted).subList(0, 3);
        try (var _ = engine.demo.world().openVolume("thin-volumes", queue.lv().text(), "qemu")) {
            var operation = engine.runBehind(engine.revertSnapshotSet.request(wanted), commands);

            assertEnded(operation, OperationState.FAILED, "reason.set.partly-reverted");
            assertThat(operation.reason().orElseThrow().arguments().subList(0, 2))
                    .containsExactly("data, log", "index, queue");
            assertThat(ends(operation, queue.id())).containsExactly("volume.revert.error reason.more-use-now");
        }
        assertMerged(data);
        assertSwapped(log);
        assertAsBefore(queue);
        assertNothingLeft();
    }

    @Test
    void whatWasNotRevertedCanBeAskedForAgain() throws Exception {
        var wanted = wanted();
        engine.runBehind(
                engine.revertSnapshotSet.request(wanted), commands(wanted).subList(0, 3));
        engine.look();
        set = engine.inventory.picture().set(set.id()).orElseThrow();

        var before = Stream.of(log, queue).map(this::uuid).toList();

        assertThat(engine.run(revert()).state()).isEqualTo(OperationState.DONE);

        assertMerged(index);
        // What went back the first time may have been written to since.
        engine.look();
        assertThat(Stream.of(log, queue).map(this::uuid)).isEqualTo(before);
    }

    private Optional<LvUuid> uuid(Volume volume) {
        return engine.inventory.picture().seen(row(volume)).map(LogicalVolume::uuid);
    }

    /// A colleague began to merge an older snapshot of one of them after the look.
    @Test
    void oneIntoWhichAnotherSnapshotIsMergedKeepsAllAsTheyAre() throws Exception {
        var older = engine.snapshot(index, "older");
        engine.demo.world().write("stack-volumes", index.lv().text(), 256 * MIB);
        engine.look();
        var request = revert();
        engine.runOnHost(Command.of("lvconvert", "-y", "--merge", "--background", "stack-volumes/" + older.lv()));

        var operation = engine.run(request);

        assertEnded(operation, OperationState.FAILED, "reason.set.none");
        assertThat(operation.reason().orElseThrow().arguments()).containsExactly("index", "reason.revert.other-merge");
        assertThat(ends(operation, index.id())).containsExactly("volume.revert.error reason.revert.other-merge");
        assertThat(ends(operation, data.id())).containsExactly("volume.revert.error reason.set.none");
        List.of(data, log, queue).forEach(this::assertAsBefore);
        assertNothingLeft();
    }

    @Test
    void whileOneIsMergedTheOthersCanBeUsed() throws Exception {
        engine.demo.world().write("stack-volumes", index.lv().text(), 256 * MIB);
        engine.look();

        var id = engine.operations.request(revert());
        var running = engine.await(id, state -> state == OperationState.RUNNING);

        assertThat(running.reason().map(Reason::key)).contains("reason.revert.merging");
        assertThat(row(index).status()).isEqualTo(VolumeStatus.REVERTING);
        assertThat(List.of(log, queue)).allMatch(volume -> row(volume).status() == VolumeStatus.AVAILABLE);
        assertAllReverted(engine.await(id));
    }

    @Test
    void itsHostCanBeTakenAwayWithAllThatWasWrittenDown() throws Exception {
        engine.demo.world().write("stack-volumes", index.lv().text(), 256 * MIB);
        engine.look();
        var id = engine.operations.request(revert());
        engine.await(id, state -> state == OperationState.RUNNING);
        engine.await(id);

        engine.operations.erase(engine.host);

        assertThat(engine.inventory.picture().hosts()).isEmpty();
        assertThat(engine.operations.recent(1)).isEmpty();
    }

    @Test
    void aMergeThatWaitsIsToldOfOnTheVolume() throws Exception {
        engine.demo.world().write("stack-volumes", index.lv().text(), 4 * MIB);
        engine.look();
        var wanted = wanted();
        var commands = commands(wanted);
        engine.links.next(Fault.LOST_BEFORE);
        engine.links.away(true);
        var id = engine.operations.request(engine.revertSnapshotSet.request(wanted));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        try (var _ = engine.demo.world().openVolume("stack-volumes", index.lv().text(), "qemu")) {
            for (var command : commands) {
                engine.runOnHost(command);
            }
            engine.links.away(false);
            engine.operations.wake(engine.host.id());

            var waiting = engine.await(id, state -> state == OperationState.RUNNING);

            assertThat(waiting.reason().map(Reason::key)).contains("reason.revert.waiting");
            assertThat(engine.inventory.picture().going(index.id())).contains(Going.WAITING_MERGE);
        }
        engine.operations.wake(engine.host.id());

        assertAllReverted(engine.await(id));
    }

    @Test
    void theSafetySetIsTakenFirst() throws Exception {
        var safety = engine.setRequest("before the revert", data, index, log, queue);
        engine.operations.request(engine.createSnapshotSet.request(safety));

        assertThat(engine.run(engine.revertSnapshotSet.request(
                                new RevertSnapshotSetRequest(UUID.randomUUID(), set.id(), Optional.of(safety))))
                        .state())
                .isEqualTo(OperationState.DONE);

        var kept = engine.look().set(safety.id()).orElseThrow();
        assertThat(kept.members()).hasSize(4);
    }

    @Test
    void withoutItsSafetySetNothingIsReverted() throws Exception {
        var safety = engine.setRequest("before the revert", data, index, log, queue);
        engine.links.next(Fault.UNREACHABLE);
        engine.operations.request(engine.createSnapshotSet.request(safety));

        assertEnded(
                engine.run(engine.revertSnapshotSet.request(
                        new RevertSnapshotSetRequest(UUID.randomUUID(), set.id(), Optional.of(safety)))),
                OperationState.NOT_SENT,
                "reason.set.no-safety");

        assertAllAsBefore();
    }

    @Test
    void theEventsTellOfTheSetItsVolumesAndWhatIsConsumed() throws Exception {
        var operation = engine.run(revert());

        assertThat(engine.operations.events(operation.id()))
                .extracting(Event::type)
                .containsExactly(
                        "group_snapshot.revert.start",
                        "volume.revert.start",
                        "volume.revert.start",
                        "volume.revert.start",
                        "volume.revert.start",
                        "snapshot.delete.start",
                        "snapshot.delete.start",
                        "snapshot.delete.end",
                        "snapshot.delete.end",
                        "group_snapshot.revert.end",
                        "volume.revert.end",
                        "volume.revert.end",
                        "volume.revert.end",
                        "volume.revert.end");
    }

    @Test
    void ofAPartTheEventsTellForEachVolumeWhatBecameOfIt() throws Exception {
        var wanted = wanted();
        var kept = member(index).orElseThrow().id();

        var operation = engine.runBehind(
                engine.revertSnapshotSet.request(wanted), commands(wanted).subList(0, 3));

        assertThat(ends(operation, data.id())).containsExactly("volume.revert.end ");
        assertThat(ends(operation, index.id())).containsExactly("volume.revert.error reason.not-done");
        assertThat(ends(operation, log.id())).containsExactly("volume.revert.end ");
        assertThat(ends(operation, queue.id())).containsExactly("volume.revert.end ");
        assertThat(ends(operation, kept)).containsExactly("snapshot.delete.error reason.not-done");
        assertThat(ends(operation, set.id())).containsExactly("group_snapshot.revert.error reason.set.partly-reverted");
    }

    /// How the events of an operation end for a row, and why.
    private List<String> ends(Operation operation, UUID row) {
        return engine.operations.events(operation.id()).stream()
                .filter(event -> !event.type().endsWith(".start"))
                .map(event -> Map.entry(event.type(), JsonMapper.shared().readTree(event.payload())))
                .filter(event -> isOf(event.getValue(), row))
                .map(event ->
                        event.getKey() + " " + event.getValue().path("reason").asString(""))
                .toList();
    }

    /// A snapshot's event names its volume as well.
    private static boolean isOf(JsonNode payload, UUID row) {
        return Stream.of("group_snapshot_id", "snapshot_id", "volume_id")
                .map(name -> payload.path(name).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .filter(row.toString()::equals)
                .isPresent();
    }

    @Test
    void aMemberIsNotRevertedAloneWhileTheSetIsWhole() {
        engine.assertRefused(
                engine.revertVolume.request(new RevertVolumeRequest(
                        UUID.randomUUID(), member(data).orElseThrow().id(), Optional.empty())),
                "rule.set.revert-member");
    }
}
