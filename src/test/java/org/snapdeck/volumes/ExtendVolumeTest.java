package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.attachments.RecordAttachment;
import org.snapdeck.demo.DemoClient;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Stage;
import org.snapdeck.operations.Step;

final class ExtendVolumeTest {
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

    private Operations.Request to(long gib) {
        return engine.extendVolume.request(wanted(gib, false));
    }

    private Operations.Request atRestTo(long gib) {
        return engine.extendVolume.request(wanted(gib, true));
    }

    private ExtendVolumeRequest wanted(long gib, boolean atRest) {
        return new ExtendVolumeRequest(UUID.randomUUID(), volume.id(), ByteSize.ofGib(gib), atRest);
    }

    private void assertIs(long gib, VolumeStatus status) {
        var row = engine.look().volume(volume.id()).orElseThrow();
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.size()).isEqualTo(ByteSize.ofGib(gib));
        var seen = engine.inventory.picture().seen(row).orElseThrow();
        assertThat(seen.size()).isEqualTo(ByteSize.ofGib(gib));
        assertThat(seen.isActive()).isTrue();
        assertThat(engine.inventory.picture().quotaUse(engine.project.id()).gigabytes())
                .isEqualTo(
                        (int) gib + engine.inventory.picture().snapshotsOf(row).size());
    }

    @Test
    void theHostShowsTheNewSizeAndSoDoesTheRow() throws Exception {
        assertThat(engine.run(to(3)).state()).isEqualTo(OperationState.DONE);

        assertIs(3, VolumeStatus.AVAILABLE);
    }

    @Test
    void oneInUseIsExtendedAndStaysInUse() throws Exception {
        new RecordAttachment(engine.operations).record(volume.id(), "vm-1", "/dev/vdb");
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            assertThat(engine.run(to(3)).state()).isEqualTo(OperationState.DONE);
        }

        assertIs(3, VolumeStatus.IN_USE);
    }

    @Test
    void aThinOneIsExtended() throws Exception {
        volume = engine.volume("thin-1", 1, engine.thinPool());

        assertThat(engine.run(to(100)).state()).isEqualTo(OperationState.DONE);

        assertThat(engine.look().seen(volume).orElseThrow().size()).isEqualTo(ByteSize.ofGib(100));
    }

    @Test
    void theJournalHasTheVeryCommandsThatTheDialogShowed() throws Exception {
        engine.snapshot(volume, "vol-1-snapshot");
        var wanted = wanted(2, true);
        var handle = engine.inventory
                .picture()
                .seen(volume)
                .flatMap(seen -> seen.handle())
                .orElseThrow();
        var shown =
                ExtendVolumeOrder.of(wanted, volume, handle, engine.inventory.picture())
                        .change(wanted.operationId())
                        .commands()
                        .stream()
                        .map(command -> "sudo -n " + command.display())
                        .toList();

        engine.run(engine.extendVolume.request(wanted));

        assertThat(shown).hasSize(3);
        assertThat(engine.operations.steps(wanted.operationId()))
                .filteredOn(step -> step.stage() == Stage.EXECUTION)
                .extracting(Step::command)
                .containsSubsequence(shown);
    }

    @Test
    void anOriginIsAskedToRest() throws Exception {
        engine.snapshot(volume, "vol-1-snapshot");

        engine.assertRefused(to(2), "rule.extend.rest");

        assertThat(engine.run(atRestTo(2)).state()).isEqualTo(OperationState.DONE);
        assertIs(2, VolumeStatus.AVAILABLE);
    }

    @Test
    void whoOpensItAfterTheRequestKeepsItActive() throws Exception {
        engine.snapshot(volume, "vol-1-snapshot");
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            assertEnded(engine.run(atRestTo(2)), OperationState.FAILED, "reason.rest-used");
        }

        assertIs(1, VolumeStatus.AVAILABLE);
    }

    @Test
    void aSnapshotThatNobodyHasSeenYetIsSaidAndNothingIsDone() throws Exception {
        try (var client = DemoClient.connect(engine.demo)) {
            client.run("sudo -n lvcreate -n by-hand -s -L 64m stack-volumes/" + volume.lv(), "");
        }

        assertEnded(engine.run(to(2)), OperationState.FAILED, "reason.active-origin");

        assertIs(1, VolumeStatus.AVAILABLE);
    }

    @Test
    void whatLvmHasNoRoomForGivesTheStatusBack() throws Exception {
        new RecordAttachment(engine.operations).record(volume.id(), "vm-1", "/dev/vdb");
        try (var _ = engine.demo.world().fill("stack-volumes")) {
            assertEnded(engine.run(to(2)), OperationState.FAILED, "reason.no-space");
        }

        assertIs(1, VolumeStatus.IN_USE);
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheSize() throws Exception {
        engine.links.next(Fault.LOST_AFTER);
        var sent = engine.links.sent().size();

        var operation = engine.run(to(3));

        assertThat(operation.unknownSince()).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertIs(3, VolumeStatus.AVAILABLE);
        assertThat(engine.links.sent()).hasSize(sent + 1);
    }

    @Test
    void whatIsLargeEnoughIsDoneWhereverProcessesAreHidden() throws Exception {
        engine.links.hiding(true);
        engine.links.next(Fault.LOST_AFTER);

        assertThat(engine.run(to(2)).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(to(3)), OperationState.FAILED, "reason.not-done");

        assertIs(1, VolumeStatus.AVAILABLE);
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(to(3)).state()).isEqualTo(OperationState.NOT_SENT);

        assertIs(1, VolumeStatus.AVAILABLE);
    }

    @Test
    void whatAScriptThatDiedLeftInactiveIsActivatedAgain() throws Exception {
        engine.snapshot(volume, "vol-1-snapshot");
        engine.links.away(true);
        engine.links.next(Fault.LOST_BEFORE);
        var id = engine.operations.request(atRestTo(2));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        try (var client = DemoClient.connect(engine.demo)) {
            client.run("sudo -n lvchange -an stack-volumes/" + volume.lv(), "");
        }

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertEnded(engine.await(id), OperationState.FAILED, "reason.not-done");
        assertIs(1, VolumeStatus.AVAILABLE);
    }

    @Test
    void whatIsBeingExtendedCountsInTheQuotaAlready() throws Exception {
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var id = engine.operations.request(to(10));
        engine.await(id, state -> state == OperationState.UNKNOWN);

        assertThat(Optional.of(
                        engine.inventory.picture().quotaUse(engine.project.id()).gigabytes()))
                .contains(10);
        assertThat(engine.inventory.picture().volume(volume.id()).orElseThrow().status())
                .isEqualTo(VolumeStatus.EXTENDING);
    }

    @Test
    void whatOnlyLvmKnowsIsToldToTheKernelBeforeItIsDone() throws Exception {
        keepSize().close();

        var operation = engine.run(to(3));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertKernelWasTold(operation);
        assertIs(3, VolumeStatus.AVAILABLE);
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothingOfTheSize() throws Exception {
        assertEnded(engine.runIntoWithdrawn(to(3), "stack-volumes"), OperationState.NEEDS_YOU, "reason.group-gone");

        assertThat(engine.look().volume(volume.id()).orElseThrow().status()).isEqualTo(VolumeStatus.ERROR_EXTENDING);
    }

    @Test
    void aKernelThatDoesNotFollowIsNotDone() throws Exception {
        try (var _ = keepSize()) {
            assertEnded(engine.run(to(3)), OperationState.NEEDS_YOU, "reason.kernel-behind");
        }

        assertThat(engine.look().volume(volume.id()).orElseThrow().status()).isEqualTo(VolumeStatus.ERROR_EXTENDING);
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheKernelToo() throws Exception {
        keepSize().close();
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(to(3));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertKernelWasTold(operation);
        assertIs(3, VolumeStatus.AVAILABLE);
    }

    private void assertKernelWasTold(Operation operation) {
        assertThat(engine.operations.steps(operation.id()))
                .extracting(Step::command)
                .anyMatch(command -> command.contains("lvchange --refresh"));
    }

    private DemoWorld.Hold keepSize() {
        return engine.demo
                .world()
                .keepSize("stack-volumes", volume.lv().text(), ByteSize.ofGib(1).bytes());
    }

    @Test
    void beyondTheQuotaItIsRefused() {
        engine.assertRefused(to(1001), "rule.quota.gigabytes");
    }
}
