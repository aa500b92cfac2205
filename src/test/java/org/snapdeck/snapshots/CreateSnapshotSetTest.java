package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.Tag;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Event;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;

final class CreateSnapshotSetTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume thick;
    private Volume thin;

    @BeforeEach
    void makeVolumes() throws Exception {
        engine = new EngineOnDemoHost(folder);
        thick = engine.volume("data", 1);
        thin = engine.volume("log", 1, engine.thinPool());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void allOfThemAreThereWithHowFarApartTheyAre() throws Exception {
        var wanted = request(Optional.empty());

        var operation = engine.run(engine.createSnapshotSet.request(wanted));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(snapshots(wanted))
                .extracting(Snapshot::status)
                .containsExactly(SnapshotStatus.AVAILABLE, SnapshotStatus.AVAILABLE);
        var set = engine.inventory.picture().set(wanted.id()).orElseThrow();
        assertThat(set.members()).containsExactlyInAnyOrderElementsOf(ids(wanted));
        assertThat(set.skew()).isPresent();
        assertThat(set.stood()).isEmpty();
        var picture = engine.look();
        assertThat(snapshots(wanted))
                .allSatisfy(snapshot -> assertThat(
                                picture.seen(snapshot).orElseThrow().tags().uuid(Tag.SET))
                        .contains(wanted.id()));
    }

    @Test
    void oneThatCanNotBeTakenLeavesNothingOfTheOthers() throws Exception {
        var wanted = request(Optional.empty());
        try (var _ = engine.demo.world().openVolume("thin-volumes", thin.lv().text(), "late")) {
            var operation = engine.run(engine.createSnapshotSet.request(wanted));

            assertEnded(operation, OperationState.FAILED, "reason.more-use");
        }
        assertNothing(wanted);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_BEFORE", "LOST_AFTER"})
    void whatNobodyHeardIsSettled(Fault fault) throws Exception {
        var wanted = request(Optional.empty());
        engine.links.next(fault);

        var operation = engine.run(engine.createSnapshotSet.request(wanted));

        if (fault == Fault.LOST_AFTER) {
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(snapshots(wanted)).allMatch(snapshot -> snapshot.status() == SnapshotStatus.AVAILABLE);
            assertThat(engine.inventory.picture().set(wanted.id()).orElseThrow().skew())
                    .isEmpty();
        } else {
            assertEnded(operation, OperationState.FAILED, "reason.not-done");
            assertNothing(wanted);
        }
    }

    @Test
    void theEventsTellOfTheSetAndOfEachMember() throws Exception {
        var operation = engine.run(engine.createSnapshotSet.request(request(Optional.empty())));

        assertThat(engine.operations.events(operation.id()))
                .extracting(Event::type)
                .containsExactly(
                        "group_snapshot.create.start",
                        "snapshot.create.start",
                        "snapshot.create.start",
                        "group_snapshot.create.end",
                        "snapshot.create.end",
                        "snapshot.create.end");
        assertThat(engine.operations.events(operation.id()).getFirst().payload())
                .contains("\"group_snapshot_id\"", "\"name\":\"before the upgrade\"", "\"status\":\"creating\"");
    }

    /// Somebody removed one of them before the end was known: the other is no set.
    @Test
    void aSetThatIsNotWholeIsTakenBack() throws Exception {
        var wanted = request(Optional.empty());
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var id = engine.operations.request(engine.createSnapshotSet.request(wanted));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        var removed = Snapshot.lvNameOf(ids(wanted).getFirst()).in(thick.pool().group());
        engine.runOnHost(Command.of("lvremove", "-y", removed.text()));
        engine.links.away(false);
        engine.operations.wake(engine.host.id());

        var operation = engine.await(id);
        assertEnded(operation, OperationState.FAILED, "reason.cleaned-up");
        assertNothing(wanted);
    }

    @Test
    void whoUsesOneOfThemStandsStillForAll() throws Exception {
        try (var _ = engine.demo
                .world()
                .runInstance("web-1", "stack-volumes", thick.lv().text(), "vda", 4096)) {
            engine.look();
            var used = volumes()
                    .map(volume -> HoldRules.Used.of(volume, engine.inventory.picture()))
                    .toList();
            var wanted = request(HoldRules.hold(Hold.Manner.PAUSE, used, LIMIT));

            var operation = engine.run(engine.createSnapshotSet.request(wanted));

            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(snapshots(wanted)).extracting(Snapshot::consistency).containsOnly(Consistency.PAUSED);
            assertThat(engine.inventory.picture().set(wanted.id()).orElseThrow().stood())
                    .isPresent();
            assertThat(engine.demo.world().stateOfInstance("web-1")).isEqualTo("running");
        }
    }

    @Test
    void oneVolumeIsNoSet() {
        var one = new CreateSnapshotSetRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "one",
                "",
                List.of(member(thick, UUID.randomUUID())),
                Optional.empty());

        assertRefused(one, "rule.set.several");
    }

    /// Each of them alone would have room.
    @Test
    void roomIsNeededForAllTogether() throws Exception {
        var large = engine.volume("large", 2);
        var other = engine.volume("other", 2);
        var space = engine.look()
                .sighting(large.pool().hostId())
                .report()
                .flatMap(report -> report.group(large.pool().group()))
                .orElseThrow()
                .space();
        engine.volume("filler", (int) (space.free().bytes() >> 30) - 3);
        engine.look();
        var operation = UUID.randomUUID();
        var members = new ArrayList<CreateSnapshotRequest>();
        members.add(member(large, operation));
        members.add(member(other, operation));
        assertRefused(
                new CreateSnapshotSetRequest(UUID.randomUUID(), operation, "together", "", members, Optional.empty()),
                "rule.space");
    }

    private void assertRefused(CreateSnapshotSetRequest wanted, String key) {
        var refused = catchThrowableOfType(
                RequestRefused.class, () -> engine.operations.request(engine.createSnapshotSet.request(wanted)));

        assertThat(((Verdict.Refused) refused.verdict()).key()).isEqualTo(key);
        assertThat(engine.inventory.picture().sets()).isEmpty();
        assertThat(engine.inventory.picture().snapshots()).isEmpty();
    }

    private void assertNothing(CreateSnapshotSetRequest wanted) throws Exception {
        var picture = engine.look();
        assertThat(snapshots(wanted)).allSatisfy(snapshot -> {
            assertThat(snapshot.isEmptyHusk()).isTrue();
            assertThat(picture.seen(snapshot)).isEmpty();
        });
    }

    private CreateSnapshotSetRequest request(Optional<Hold> hold) {
        var operation = UUID.randomUUID();
        var members = volumes().map(volume -> member(volume, operation)).toList();
        return new CreateSnapshotSetRequest(UUID.randomUUID(), operation, "before the upgrade", "", members, hold);
    }

    private CreateSnapshotRequest member(Volume volume, UUID operation) {
        var plain = engine.snapshotRequest(volume, volume.name() + "-snapshot");
        return new CreateSnapshotRequest(
                plain.id(),
                operation,
                plain.volumeId(),
                plain.name(),
                plain.description(),
                plain.metadata(),
                plain.store(),
                plain.acknowledged(),
                plain.acknowledgedOpens(),
                plain.hold());
    }

    private Stream<Volume> volumes() {
        return Stream.of(thick, thin);
    }

    private static List<UUID> ids(CreateSnapshotSetRequest wanted) {
        return wanted.members().stream().map(CreateSnapshotRequest::id).toList();
    }

    private List<Snapshot> snapshots(CreateSnapshotSetRequest wanted) {
        return ids(wanted).stream()
                .map(id -> engine.inventory.picture().snapshot(id).orElseThrow())
                .toList();
    }
}
