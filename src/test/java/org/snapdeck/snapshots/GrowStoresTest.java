package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

/// A store that grows without anybody asking for it, on a host where somebody writes.
final class GrowStoresTest {
    private static final String GROUP = "stack-volumes";

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot snapshot;

    @BeforeEach
    void makeSnapshot() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
        var plain = engine.snapshotRequest(volume, "vol-1-snapshot");
        engine.run(engine.createSnapshot.request(new CreateSnapshotRequest(
                plain.id(),
                plain.operationId(),
                plain.volumeId(),
                plain.name(),
                "",
                Map.of(),
                Optional.of(mib(128)),
                "",
                0,
                Optional.empty())));
        snapshot = engine.look().snapshot(plain.id()).orElseThrow();
        engine.inventory.listen(new GrowStores(engine.enlargeStore, engine.operations, now::get)::follow);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static ByteSize mib(long size) {
        return new ByteSize(size << 20);
    }

    private void rule(Optional<Long> ceiling) throws Exception {
        engine.operations.note(EditStoreRule.note(
                snapshot.id(), Optional.of(new GrowthRule(50, mib(128), ceiling.map(GrowStoresTest::mib)))));
    }

    private void write(long size) {
        engine.demo.world().write(GROUP, volume.lv().text(), size << 20);
        engine.look();
    }

    private List<Operation> enlargements() {
        return engine.operations.recent(100).stream()
                .filter(operation -> operation.kind().equals("enlarge-store"))
                .toList();
    }

    private Operation ended() throws Exception {
        var ended = engine.await(enlargements().getFirst().id());
        engine.look();
        return ended;
    }

    private ByteSize store() {
        var picture = engine.inventory.picture();
        return picture.seen(picture.snapshot(snapshot.id()).orElseThrow())
                .orElseThrow()
                .size();
    }

    @Test
    void itGrowsStepByStepAndTheJournalNamesTheRule() throws Exception {
        rule(Optional.empty());
        write(40);
        assertThat(enlargements()).isEmpty();

        write(30);
        var first = ended();
        assertThat(first.state()).isEqualTo(OperationState.DONE);
        assertThat(first.requestedBy()).isEqualTo("rule (above 50 %: 128 MiB more)");
        assertThat(store()).isEqualTo(mib(256));

        write(80);
        assertThat(ended().state()).isEqualTo(OperationState.DONE);
        assertThat(store()).isEqualTo(mib(384));
        assertThat(enlargements()).hasSize(2);
    }

    @Test
    void aboveItsCeilingItDoesNotGrow() throws Exception {
        rule(Optional.of(200L));
        write(70);
        ended();
        assertThat(store()).isEqualTo(mib(200));

        write(60);

        assertThat(enlargements()).hasSize(1);
        assertThat(Alarm.all(engine.inventory.picture()))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.GROWTH);
    }

    @Test
    void withoutARuleItIsLeftToPeople() throws Exception {
        write(100);
        assertThat(enlargements()).isEmpty();

        rule(Optional.empty());
        ended();
        engine.operations.note(EditStoreRule.note(snapshot.id(), Optional.empty()));
        write(100);
        assertThat(enlargements()).hasSize(1);
    }

    @Test
    void withoutRoomInTheGroupNothingIsAsked() throws Exception {
        rule(Optional.empty());
        try (var _ = engine.demo.world().fill(GROUP)) {
            write(70);

            assertThat(enlargements()).isEmpty();
            assertThat(Alarm.all(engine.inventory.picture()))
                    .extracting(Alarm::kind)
                    .containsExactly(Alarm.Kind.GROWTH);
        }
        engine.look();
        assertThat(ended().state()).isEqualTo(OperationState.DONE);
    }

    /// Somebody else takes the room, or sudo says no: not with every look again.
    @Test
    void whatTheHostRefusedIsAskedForAgainOnlyAfterAWhile() throws Exception {
        rule(Optional.empty());
        engine.links.next(Fault.LOST_BEFORE);
        write(70);
        assertThat(ended().state()).isEqualTo(OperationState.FAILED);
        assertThat(enlargements()).hasSize(1);

        now.updateAndGet(then -> then.plus(Duration.ofMinutes(6)));
        engine.look();
        assertThat(ended().state()).isEqualTo(OperationState.DONE);
        assertThat(store()).isEqualTo(mib(256));
    }

    @Test
    void theRuleIsThereAfterTheNextStart() throws Exception {
        rule(Optional.of(512L));

        engine = engine.restarted(folder);

        assertThat(engine.inventory.picture().growthRule(snapshot.id()))
                .contains(new GrowthRule(50, mib(128), Optional.of(mib(512))));
    }
}
