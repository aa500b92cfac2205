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
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Stage;
import org.snapdeck.operations.Step;

final class DeleteVolumeTest {
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

    private Operations.Request delete() {
        return engine.deleteVolume.request(UUID.randomUUID(), volume.id());
    }

    /// A colleague takes a snapshot on the host itself.
    private void snapshotByHand() throws Exception {
        var seen = engine.inventory.picture().seen(volume).orElseThrow();
        var made = engine.links
                .to(engine.host.id())
                .createSnapshot(new NewSnapshot(
                        seen.handle().orElseThrow(),
                        new LvName("by-hand"),
                        new SnapshotStore.Sized(ByteSize.ofGib(1)),
                        Tags.NONE.with(Tag.OPERATION, UUID.randomUUID()),
                        0));
        assertThat(made.isDone()).isTrue();
    }

    private Optional<Volume> row() {
        return engine.inventory.picture().volume(volume.id());
    }

    private void assertStillThere() {
        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(engine.look().seen(volume)).isPresent();
    }

    private void assertGone(Operation operation) {
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(row()).isEmpty();
        assertThat(engine.look().seen(volume)).isEmpty();
    }

    @Test
    void aVolumeThatNobodyUsesIsGoneFromTheHostAndTheList() throws Exception {
        assertGone(engine.run(delete()));

        assertThat(engine.inventory.picture().quotaUse(engine.project.id()).volumes())
                .isZero();
    }

    @Test
    void theJournalHasTheVeryCommandThatTheDialogShowed() throws Exception {
        var operationId = UUID.randomUUID();
        var shown = DeleteVolumeOrder.of(volume, engine.inventory.picture())
                .removal(operationId)
                .orElseThrow()
                .command()
                .display();

        engine.run(engine.deleteVolume.request(operationId, volume.id()));

        assertThat(engine.operations.steps(operationId))
                .filteredOn(step -> step.stage() == Stage.EXECUTION)
                .extracting(Step::command)
                .contains("sudo -n " + shown);
    }

    @Test
    void withASnapshotOfOursItIsRefused() throws Exception {
        engine.snapshot(volume, "vol-1-snapshot");

        engine.assertRefused(delete(), "rule.delete.snapshots");

        assertStillThere();
    }

    @Test
    void withASnapshotThatOnlyTheHostKnowsItIsRefused() throws Exception {
        snapshotByHand();
        engine.look();

        engine.assertRefused(delete(), "rule.delete.host-snapshots");

        assertStillThere();
    }

    @Test
    void aSnapshotThatNobodyHasSeenYetKeepsTheVolumeToo() throws Exception {
        snapshotByHand();

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.has-snapshots");

        assertStillThere();
        var onHost =
                engine.inventory.picture().sighting(engine.host.id()).report().orElseThrow();
        assertThat(onHost.volumes().find(volume.pool().group(), "by-hand")).isPresent();
    }

    @Test
    void inUseByOurRowsItIsRefused() throws Exception {
        new RecordAttachment(engine.operations).record(volume.id(), "vm-1", "/dev/vdb");

        engine.assertRefused(delete(), "rule.delete.in-use");
    }

    @Test
    void inUseOnItsHostItIsRefused() throws Exception {
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            engine.look();

            engine.assertRefused(delete(), "rule.delete.used");
        }
    }

    @Test
    void whoOpensItAfterTheRequestKeepsIt() throws Exception {
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            assertEnded(engine.run(delete()), OperationState.FAILED, "reason.device-open");
        }

        assertStillThere();
    }

    @Test
    void whatWasMadeSinceTheLastLookIsNotTakenForGone() throws Exception {
        var id = UUID.randomUUID();
        engine.run(engine.createVolume.request(new CreateVolumeRequest(
                id,
                UUID.randomUUID(),
                engine.project.id(),
                "new",
                "",
                ByteSize.ofGib(1),
                engine.pool("stack-volumes"))));
        volume = engine.inventory.picture().volume(id).orElseThrow();

        engine.assertRefused(delete(), "rule.not-looked-at");

        assertStillThere();
        assertGone(engine.run(delete()));
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheUuid() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(delete());

        assertThat(operation.unknownSince()).isPresent();
        assertGone(operation);
        assertThat(engine.links.sent()).hasSize(2);
    }

    @Test
    void whatIsGoneIsGoneWhereverProcessesAreHidden() throws Exception {
        engine.links.hiding(true);
        engine.links.next(Fault.LOST_AFTER);

        assertThat(engine.run(engine.deleteVolume.request(UUID.randomUUID(), volume.id()))
                        .state())
                .isEqualTo(OperationState.DONE);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.not-done");

        assertStillThere();
        assertThat(engine.links.sent()).hasSize(2);
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothingOfWhatBecameOfIt() throws Exception {
        assertEnded(engine.runIntoWithdrawn(delete(), "stack-volumes"), OperationState.NEEDS_YOU, "reason.group-gone");

        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.ERROR_DELETING);
        assertThat(engine.look().seen(volume)).isPresent();
    }

    @Test
    void aGroupThatIsNotThereHasNothingRemovedFromIt() throws Exception {
        try (var _ = engine.demo.world().withdraw("stack-volumes")) {
            assertEnded(engine.run(delete()), OperationState.FAILED, "reason.group-gone");
        }

        assertStillThere();
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.NOT_SENT);

        assertStillThere();
    }

    @Test
    void whatTheConsoleLeftUnknownIsSettledByItsNextStart() throws Exception {
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var id = engine.operations.request(delete());
        engine.await(id, state -> state == OperationState.UNKNOWN);
        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.DELETING);

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertGone(engine.await(id));
    }

    @Test
    void whatIsNotOnTheHostAnyMoreNeedsNoCommand() throws Exception {
        var seen = engine.inventory.picture().seen(volume).orElseThrow();
        engine.links
                .to(engine.host.id())
                .remove(Removal.ofVolume(seen.handle().orElseThrow(), volume.id(), UUID.randomUUID()));
        engine.look();

        assertGone(engine.run(delete()));

        assertThat(engine.links.sent()).hasSize(2);
    }

    @Test
    void aFailedRowWithoutAVolumeIsDeletedEvenWhileItsHostIsSilent() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        volume = engine.volume("never-made", 1);
        engine.links.away(true);
        engine.look();

        engine.run(delete());

        assertThat(row()).isEmpty();
    }

    @Test
    void whatIsInAGroupThatIsAwayIsNotCalledDeleted() throws Exception {
        try (var _ = engine.demo.world().withdraw("stack-volumes")) {
            engine.look();
            engine.assertRefused(delete(), "rule.delete.group-away");
        }

        engine.look();
        assertGone(engine.run(delete()));
    }
}
