package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;
import org.snapdeck.snapshots.CreateSnapshotRequest;

final class CopyVolumeTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);
    private static final ByteSize SIZE = MIB.times(64);

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Volume volume(PoolName pool) throws Exception {
        var id = UUID.randomUUID();
        engine.run(engine.createVolume.request(
                new CreateVolumeRequest(id, UUID.randomUUID(), engine.project.id(), "source", "", SIZE, pool)));
        return engine.look().volume(id).orElseThrow();
    }

    private CopyVolumeRequest wanted(VolumeSource source, ByteSize size, PoolName pool, CopyPlan.Manner manner) {
        return new CopyVolumeRequest(
                new CreateVolumeRequest(
                        UUID.randomUUID(), UUID.randomUUID(), engine.project.id(), "copy", "", size, pool),
                source,
                manner,
                CopyVolumeRequest.Agreed.UNUSED);
    }

    private CopyVolumeRequest slow(Volume volume) {
        return wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), new CopyPlan.Manner(MIB, false));
    }

    private Volume row(CopyVolumeRequest request) {
        return engine.look().volume(request.wanted().id()).orElseThrow();
    }

    private static boolean isCopying(OperationState state) {
        return state == OperationState.RUNNING || state.isFinal();
    }

    private Operation begin(CopyVolumeRequest request) throws Exception {
        var operation = engine.operations.request(engine.copyVolume.request(request));
        return engine.await(operation, CopyVolumeTest::isCopying);
    }

    private void assertNothingIsLeft(CopyVolumeRequest request) {
        var filling =
                engine.look().sighting(engine.host.id()).report().orElseThrow().volumes();
        assertThat(filling.tagged(Tag.FILLING, request.wanted().operationId())).isEmpty();
    }

    @Test
    void aVolumeIsMadeFromASnapshotAndChecked() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        Snapshot snapshot = engine.snapshot(volume, "snap");
        var request = wanted(
                new VolumeSource.FromSnapshot(snapshot.id()),
                SIZE.plus(MIB.times(16)),
                volume.pool(),
                new CopyPlan.Manner(ByteSize.NOTHING, true));

        var operation = engine.run(engine.copyVolume.request(request));

        assertEnded(operation, OperationState.DONE, "done.copy.verified");
        var row = row(request);
        assertThat(row.status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row.source()).contains(new VolumeSource.FromSnapshot(snapshot.id()));
        assertThat(engine.look().seen(row).orElseThrow().tags().uuid(Tag.ID)).contains(row.id());
        assertNothingIsLeft(request);
    }

    @Test
    void aVolumeIsMadeFromAnotherByASnapshotThatIsRemoved() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        var request = wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);

        assertThat(engine.run(engine.copyVolume.request(request)).state()).isEqualTo(OperationState.DONE);

        assertThat(row(request).status()).isEqualTo(VolumeStatus.AVAILABLE);
        var seen = engine.look().seen(volume).orElseThrow();
        assertThat(engine.look()
                        .sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .snapshotsOf(seen.uuid()))
                .isEmpty();
        assertNothingIsLeft(request);
    }

    @Test
    void theGroupThatIsReadAndTheOneThatIsWrittenMustBothBeSound() throws Exception {
        var volume = volume(engine.thinPool());
        var request = wanted(
                new VolumeSource.FromVolume(volume.id()), SIZE, engine.pool("stack-volumes"), CopyPlan.Manner.FAST);

        var operation = engine.run(engine.copyVolume.request(request));

        assertThat(engine.copyVolume.groups(operation))
                .extracting(VgName::text)
                .containsExactly("thin-volumes", "stack-volumes");
    }

    @Test
    void whatAMachineCanStartFromGivesThatToWhatIsMadeOfIt() throws Exception {
        var volume = volume(engine.thinPool());
        comesFromAnImage(volume, true);
        var ofVolume = wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);
        var snapshot = engine.snapshot(engine.look().volume(volume.id()).orElseThrow(), "snap");
        var ofSnapshot =
                wanted(new VolumeSource.FromSnapshot(snapshot.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);

        engine.run(engine.copyVolume.request(ofVolume));
        engine.run(engine.copyVolume.request(ofSnapshot));

        assertThat(List.of(row(ofVolume), row(ofSnapshot))).allSatisfy(copy -> {
            assertThat(copy.bootable()).isTrue();
            assertThat(copy.imageMetadata()).isEqualTo(Map.of("image_name", "debian-13"));
        });
    }

    @Test
    void whatNoMachineCanStartFromGivesNothingOfItsImage() throws Exception {
        var volume = volume(engine.thinPool());
        comesFromAnImage(volume, false);
        var copy = wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);

        engine.run(engine.copyVolume.request(copy));

        assertThat(row(copy).bootable()).isFalse();
        assertThat(row(copy).imageMetadata()).isEmpty();
    }

    private void comesFromAnImage(Volume volume, boolean bootable) {
        engine.database.durable(handle -> handle.execute(
                "update volumes set bootable = ?, image_metadata = ? where id = ?",
                bootable,
                "{\"image_name\":\"debian-13\"}",
                volume.id().toString()));
        engine.inventory.rowsChanged();
    }

    @Test
    void aThinVolumeIsClonedAndExtended() throws Exception {
        var volume = volume(engine.thinPool());
        var request =
                wanted(new VolumeSource.FromVolume(volume.id()), SIZE.times(2), volume.pool(), CopyPlan.Manner.FAST);

        assertThat(engine.run(engine.copyVolume.request(request)).state()).isEqualTo(OperationState.DONE);

        assertThat(row(request).status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row(request).size()).isEqualTo(SIZE.times(2));
        assertNothingIsLeft(request);
    }

    @Test
    void aThinVolumeAndItsCloneGoOneByOneInAnyOrder() throws Exception {
        var volume = volume(engine.thinPool());
        var source = new VolumeSource.FromVolume(volume.id());
        var first = wanted(source, SIZE, volume.pool(), CopyPlan.Manner.FAST);
        var second = wanted(source, SIZE, volume.pool(), CopyPlan.Manner.FAST);
        engine.run(engine.copyVolume.request(first));
        engine.run(engine.copyVolume.request(second));
        row(first);

        for (var id : List.of(first.wanted().id(), volume.id(), second.wanted().id())) {
            var operation = engine.run(engine.deleteVolume.request(UUID.randomUUID(), id));
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(engine.look().volume(id)).isEmpty();
        }
    }

    @Test
    void whatIsBeingFilledIsNotAvailableAndItsSourceStays() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        Snapshot snapshot = engine.snapshot(volume, "snap");
        var request = wanted(
                new VolumeSource.FromSnapshot(snapshot.id()), SIZE, volume.pool(), new CopyPlan.Manner(MIB, false));

        var operation = begin(request);

        assertThat(operation.state()).isEqualTo(OperationState.RUNNING);
        assertThat(row(request).status()).isEqualTo(VolumeStatus.CREATING);
        assertThat(Rules.explain(SnapshotAction.DELETE, snapshot, engine.look()).isAllowed())
                .isFalse();
        engine.await(engine.operations.request(engine.cancelCopy.request(operation)));
        engine.await(operation.id());
    }

    @Test
    void aCanceledCopyLeavesNothing() throws Exception {
        var request = slow(volume(engine.pool("stack-volumes")));
        var operation = begin(request);
        engine.links.next(Fault.LOST_AFTER);

        engine.await(engine.operations.request(engine.cancelCopy.request(operation)));

        assertEnded(engine.await(operation.id()), OperationState.FAILED, "reason.copy.canceled");
        assertThat(engine.look().volume(request.wanted().id())).isEmpty();
        assertNothingIsLeft(request);
    }

    @Test
    void aSmallerVolumeIsRefused() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        var request =
                wanted(new VolumeSource.FromVolume(volume.id()), SIZE.minus(MIB), volume.pool(), CopyPlan.Manner.FAST);

        engine.assertRefused(engine.copyVolume.request(request), "rule.copy.size");
    }

    private VolumeSource.FromSnapshot smallSnapshotOf(Volume volume) throws Exception {
        var whole = engine.snapshotRequest(volume, "small");
        var small = new CreateSnapshotRequest(
                whole.id(),
                whole.operationId(),
                volume.id(),
                "small",
                "",
                Map.of(),
                Optional.of(MIB.times(8)),
                whole.acknowledged(),
                whole.acknowledgedOpens(),
                Optional.empty());
        engine.run(engine.createSnapshot.request(small));
        engine.look();
        return new VolumeSource.FromSnapshot(small.id());
    }

    private void assertBadAndDeletable(CopyVolumeRequest request) throws Exception {
        assertThat(row(request).status()).isEqualTo(VolumeStatus.ERROR);
        var deletion = engine.run(
                engine.deleteVolume.request(UUID.randomUUID(), request.wanted().id()));
        assertThat(deletion.state()).isEqualTo(OperationState.DONE);
        assertNothingIsLeft(request);
    }

    private void awaitReason(Operation operation, String beginning) throws Exception {
        engine.awaitOperation(
                operation.id(),
                now -> now.reason()
                        .filter(how -> how.key().startsWith(beginning))
                        .isPresent());
    }

    @Test
    void aCopyThatTheHostsRestartEndedIsBad() throws Exception {
        var request = slow(volume(engine.pool("stack-volumes")));
        var operation = begin(request);
        awaitReason(operation, "running.copy.copying");

        engine.demo.world().endJobs();

        assertEnded(engine.await(operation.id()), OperationState.FAILED, "reason.copy.killed");
        assertBadAndDeletable(request);
    }

    @Test
    void aCopyOfASnapshotThatOverflowsIsBad() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        var request = wanted(smallSnapshotOf(volume), SIZE, volume.pool(), new CopyPlan.Manner(MIB, false));
        var operation = begin(request);
        awaitReason(operation, "running.copy.copying");

        engine.demo
                .world()
                .write("stack-volumes", volume.lv().text(), MIB.times(32).bytes());

        assertEnded(engine.await(operation.id()), OperationState.FAILED, "reason.copy.source-lost");
        assertBadAndDeletable(request);
    }

    @Test
    void aSilentHostIsSaidWithWhatWasLastSeen() throws Exception {
        var operation = begin(slow(volume(engine.pool("stack-volumes"))));
        awaitReason(operation, "running.copy.copying");
        var seen = engine.operations.get(operation.id()).reason().orElseThrow();

        engine.links.away(true);

        awaitReason(operation, "running.copy.silent");
        var silent = engine.operations.get(operation.id());
        assertThat(silent.reason().orElseThrow().arguments())
                .startsWith(seen.arguments().get(0));
        assertThat(silent.progress()).isPresent();
        engine.links.away(false);
        engine.operations.wake(engine.host.id());
        awaitReason(operation, "running.copy.copying");
        engine.await(engine.operations.request(engine.cancelCopy.request(operation)));
        engine.await(operation.id());
    }

    /// Of the changes, the first makes the snapshot that is read, the second the volume, the third begins the copy, the
    /// fourth removes that snapshot, and the last takes the volume's mark away.
    @ParameterizedTest
    @CsvSource({
        "0, UNREACHABLE, NOT_SENT",
        "0, LOST_BEFORE, FAILED",
        "0, LOST_AFTER, FAILED",
        "1, UNREACHABLE, FAILED",
        "1, LOST_BEFORE, FAILED",
        "1, LOST_AFTER, FAILED",
        "2, UNREACHABLE, FAILED",
        "2, LOST_BEFORE, FAILED",
        "2, LOST_AFTER, DONE",
        "3, UNREACHABLE, DONE",
        "3, LOST_BEFORE, DONE",
        "3, LOST_AFTER, DONE",
        "4, UNREACHABLE, DONE",
        "4, LOST_BEFORE, DONE",
        "4, LOST_AFTER, DONE"
    })
    void whereverTheLineBreaksACopyIsWholeOrNothingOfItIsLeft(int changes, Fault fault, OperationState end)
            throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        var request = wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);
        engine.links.after(changes, fault);

        var operation = engine.run(engine.copyVolume.request(request));

        assertThat(operation.state()).isEqualTo(end);
        var whole = end == OperationState.DONE;
        assertThat(row(request).status()).isEqualTo(whole ? VolumeStatus.AVAILABLE : VolumeStatus.ERROR);
        assertThat(engine.look().seen(row(request)).isPresent()).isEqualTo(whole);
        assertNothingIsLeft(request);
    }

    @Test
    void whatTheHostKeptOfACopyIsForgottenWhenItHasEnded() throws Exception {
        var volume = volume(engine.pool("stack-volumes"));
        var request = wanted(new VolumeSource.FromVolume(volume.id()), SIZE, volume.pool(), CopyPlan.Manner.FAST);
        engine.run(engine.copyVolume.request(request));

        // Its lane forgets before it does anything else.
        volume(engine.pool("stack-volumes"));

        var lvm = engine.links.to(engine.host.id());
        assertThat(lvm.copies(CopyLook.only()).copies()).isEmpty();
    }

    @Test
    void aNewConsoleFindsTheCopyGoingOn() throws Exception {
        var request = slow(volume(engine.pool("stack-volumes")));
        var operation = begin(request);

        engine = engine.restarted(folder);
        engine.operations.recover();

        var again = engine.operations.get(operation.id());
        assertThat(again.state()).isEqualTo(OperationState.RUNNING);
        assertThat(again.reason().map(Reason::key)).get().asString().startsWith("running.copy.");
        engine.await(engine.operations.request(engine.cancelCopy.request(again)));
        engine.await(operation.id());
        assertNothingIsLeft(request);
    }
}
