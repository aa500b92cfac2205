package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.Tag;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Event;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.operations.RowStories;
import org.snapdeck.volumes.CopyVolumeRequest.Agreed;

/// What becomes of a copy whose host says no, or does not tell all.
final class CopySettlingTest {
    private static final ByteSize SIZE = new ByteSize(8L << 20);
    private static final CopyPlan.Manner SLOW = new CopyPlan.Manner(new ByteSize(1 << 20), false);

    private static final String OPENS = ",\"opens\":0";

    @TempDir
    private Path folder;

    /// The keys of all reasons that were ever given.
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();

    private EngineOnDemoHost engine;
    private PoolName thick;

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
        thick = engine.pool("stack-volumes");
        engine.operations.listen(() -> engine.operations
                .recent(1)
                .forEach(latest -> latest.reason().map(Reason::key).ifPresent(reasons::add)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static CreateVolumeRequest wanted(PoolName pool, UUID project, ByteSize size) {
        return new CreateVolumeRequest(UUID.randomUUID(), UUID.randomUUID(), project, "some", "", size, pool);
    }

    private Volume volume(PoolName pool) throws Exception {
        var wanted = wanted(pool, engine.project.id(), SIZE);
        engine.run(engine.createVolume.request(wanted));
        return engine.look().volume(wanted.id()).orElseThrow();
    }

    private CopyVolumeRequest copyOf(Volume volume, ByteSize size, CopyPlan.Manner manner) {
        return new CopyVolumeRequest(
                wanted(volume.pool(), engine.project.id(), size),
                new VolumeSource.FromVolume(volume.id()),
                manner,
                Agreed.UNUSED);
    }

    private UUID begin(CopyVolumeRequest request) throws Exception {
        return engine.operations.request(engine.copyVolume.request(request));
    }

    private Operation awaitReason(UUID operation, String key) throws Exception {
        return engine.awaitOperation(
                operation,
                now -> now.reason().filter(how -> how.key().startsWith(key)).isPresent());
    }

    private VolumeStatus status(CopyVolumeRequest request) {
        return engine.look().volume(request.wanted().id()).orElseThrow().status();
    }

    private static String snapshotOf(CopyVolumeRequest request) {
        return "clone-snap-" + request.wanted().operationId();
    }

    private long removalsSent() {
        return engine.links.sent().stream()
                .filter(script -> script.arguments().contains("lvremove"))
                .count();
    }

    private long removalsInTheJournal(UUID operation) {
        return engine.operations.steps(operation).stream()
                .filter(step -> step.command().contains("lvremove"))
                .count();
    }

    @Test
    void aSnapshotThatSomebodyHasOpenIsNamedAndHoldsNobodyElseUp() throws Exception {
        var request = copyOf(volume(thick), SIZE, SLOW);
        var copy = begin(request);
        awaitReason(copy, "running.copy.copying");
        try (var _ = engine.demo.world().openVolume("stack-volumes", snapshotOf(request), "/usr/bin/reader")) {
            var left = awaitReason(copy, "running.copy.snapshot-open");
            assertThat(left.state()).isEqualTo(OperationState.RUNNING);
            assertThat(left.reason().orElseThrow().arguments()).containsExactly("stack-volumes/" + snapshotOf(request));
            assertThat(left.progress()).isEmpty();

            volume(thick);
            engine.awaitOperation(copy, _ -> removalsSent() > 2);

            assertThat(removalsInTheJournal(copy)).isEqualTo(1);
            assertThat(status(request)).isEqualTo(VolumeStatus.CREATING);
        }
        var ended = engine.await(copy);
        assertThat(ended.state()).isEqualTo(OperationState.DONE);
        assertThat(ended.unknownSince()).isEmpty();
        assertThat(status(request)).isEqualTo(VolumeStatus.AVAILABLE);
    }

    @Test
    void aSnapshotThatMayNotBeRemovedIsTriedAgain() throws Exception {
        var request = copyOf(volume(thick), SIZE, CopyPlan.Manner.FAST);
        engine.links.after(3, Fault.REFUSED);

        var ended = engine.run(engine.copyVolume.request(request));

        assertThat(reasons).contains("running.copy.snapshot-left");
        assertThat(ended.state()).isEqualTo(OperationState.DONE);
        assertThat(ended.unknownSince()).isEmpty();
    }

    /// The line breaks after the target was made, and what was made to be read does not go at once.
    @Test
    void ofACopyThatWasNeverBegunNothingIsLeft() throws Exception {
        var request = copyOf(volume(thick), SIZE, CopyPlan.Manner.FAST);
        engine.links.after(2, Fault.LOST_BEFORE);
        var copy = begin(request);
        engine.await(copy, state -> state == OperationState.UNKNOWN);
        engine.links.after(1, Fault.REFUSED);

        var ended = engine.await(copy);

        assertEnded(ended, OperationState.FAILED, "reason.not-done");
        assertThat(engine.look()
                        .sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .all())
                .noneMatch(volume ->
                        volume.tags().has(Tag.FILLING, request.wanted().operationId()));
    }

    @Test
    void aCloneWhoseMarkMayNotBeTakenAwayIsTriedAgain() throws Exception {
        var request = copyOf(volume(engine.thinPool()), SIZE.times(2), CopyPlan.Manner.FAST);
        engine.links.after(2, Fault.REFUSED);

        var ended = engine.run(engine.copyVolume.request(request));

        assertThat(reasons).contains("running.copy.releasing");
        assertThat(ended.state()).isEqualTo(OperationState.DONE);
        assertThat(ended.unknownSince()).isEmpty();
        assertThat(status(request)).isEqualTo(VolumeStatus.AVAILABLE);
    }

    @Test
    void aCopyEndsWhereTheProcessesOfOthersAreHidden() throws Exception {
        engine.links.hiding(true);
        var request = copyOf(volume(thick), SIZE, CopyPlan.Manner.FAST);

        assertThat(engine.run(engine.copyVolume.request(request)).state()).isEqualTo(OperationState.DONE);
        assertThat(status(request)).isEqualTo(VolumeStatus.AVAILABLE);
    }

    @Test
    void aCopyThatWasKilledEndsThereToo() throws Exception {
        engine.links.hiding(true);
        var request = copyOf(volume(thick), SIZE, SLOW);
        var copy = begin(request);
        awaitReason(copy, "running.copy.copying");

        engine.demo.world().endJobs();

        assertEnded(engine.await(copy), OperationState.FAILED, "reason.copy.killed");
        assertThat(status(request)).isEqualTo(VolumeStatus.ERROR);
    }

    @Test
    void aCloneThatIsThereEndsThereToo() throws Exception {
        engine.links.hiding(true);
        var request = copyOf(volume(engine.thinPool()), SIZE, CopyPlan.Manner.FAST);
        engine.links.next(Fault.LOST_AFTER);

        assertThat(engine.run(engine.copyVolume.request(request)).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void whatNobodyCanKnowThereSaysWhatToDo() throws Exception {
        engine.links.hiding(true);
        var request = copyOf(volume(thick), SIZE, CopyPlan.Manner.FAST);
        engine.links.after(1, Fault.LOST_BEFORE);
        var copy = begin(request);

        assertThat(awaitReason(copy, "reason.processes-hidden").state()).isEqualTo(OperationState.UNKNOWN);

        engine.links.hiding(false);
        assertEnded(engine.await(copy), OperationState.FAILED, "reason.not-done");
    }

    @Test
    void aCopyThatNothingTellsOfAnyMoreSaysThereWhatToDo() throws Exception {
        var request = copyOf(volume(thick), SIZE, SLOW);
        var copy = begin(request);
        awaitReason(copy, "running.copy.copying");
        engine.links.hiding(true);

        engine.links.to(engine.host.id()).copies(CopyLook.forgetting(List.of(copy)));
        engine.demo.world().endJobs();

        assertThat(awaitReason(copy, "reason.processes-hidden").state()).isEqualTo(OperationState.RUNNING);
        engine.links.hiding(false);
        assertEnded(engine.await(copy), OperationState.FAILED, "reason.copy.gone");
        assertThat(status(request)).isEqualTo(VolumeStatus.ERROR);
    }

    @Test
    void theCancellingIsToldAsTheVolumesOwnAndIsNotTakenForTheCopy() throws Exception {
        var request = copyOf(volume(thick), SIZE, SLOW);
        var copy = begin(request);
        awaitReason(copy, "running.copy.copying");

        var cancel = engine.run(engine.cancelCopy.request(engine.operations.get(copy)));

        assertThat(cancel.state()).isEqualTo(OperationState.DONE);
        assertThat(cancel.objectId()).isEqualTo(request.wanted().id());
        assertThat(engine.operations.events(cancel.id()))
                .extracting(Event::type)
                .containsExactly("volume.cancel.start", "volume.cancel.end");
        assertThat(engine.operations.events(cancel.id()))
                .extracting(Event::publisher)
                .containsOnly("volume.demo-host@stack-volumes");
        assertEnded(engine.await(copy), OperationState.FAILED, "reason.copy.canceled");
        assertThat(RowStories.of(engine.operations.recent(10))
                        .get(request.wanted().id())
                        .id())
                .isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoBeganToUseTheSourceMeanwhileStopsTheCopy(boolean instant) throws Exception {
        var volume = volume(instant ? engine.thinPool() : thick);
        var request = copyOf(volume, SIZE, CopyPlan.Manner.FAST);
        try (var _ = engine.demo
                .world()
                .openVolume(volume.pool().group().text(), volume.lv().text(), "/usr/bin/reader")) {
            assertEnded(engine.run(engine.copyVolume.request(request)), OperationState.FAILED, "reason.more-use");
            assertThat(status(request)).isEqualTo(VolumeStatus.ERROR);

            engine.assertRefused(
                    engine.copyVolume.request(copyOf(volume, SIZE, CopyPlan.Manner.FAST)), "rule.use-changed");
        }
    }

    @Test
    void aCopyThatAnEarlierVersionBeganIsReadStill() throws Exception {
        var request = copyOf(volume(thick), SIZE, CopyPlan.Manner.FAST);
        var copy = engine.run(engine.copyVolume.request(request));
        assertThat(copy.request()).contains(OPENS);

        var earlier = RequestText.read(copy.request().replace(OPENS, ""), CopyVolumeOrder.class);

        assertThat(earlier.plan().preview())
                .isEqualTo(CopyVolume.order(copy).plan().preview());
    }
}
