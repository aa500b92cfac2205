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
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.NewVolume;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Stage;
import org.snapdeck.operations.Step;

final class CreateVolumeTest {
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

    private CreateVolumeRequest wanted(ByteSize size, PoolName pool) {
        return new CreateVolumeRequest(
                UUID.randomUUID(), UUID.randomUUID(), engine.project.id(), "vol-9", "for tests", size, pool);
    }

    private CreateVolumeRequest wanted(long gib) {
        return wanted(ByteSize.ofGib(gib), engine.pool("stack-volumes"));
    }

    private Volume row(CreateVolumeRequest wanted) {
        return engine.inventory.picture().volume(wanted.id()).orElseThrow();
    }

    @Test
    void aVolumeIsAvailableOnceTheHostShowsItWithItsTags() throws Exception {
        var wanted = wanted(1);

        assertThat(engine.run(engine.createVolume.request(wanted)).state()).isEqualTo(OperationState.DONE);

        var row = row(wanted);
        var seen = engine.look().seen(row).orElseThrow();
        assertThat(row.status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row.uuid()).contains(seen.uuid());
        assertThat(seen.name()).isEqualTo("volume-" + wanted.id());
        assertThat(seen.size()).isEqualTo(ByteSize.ofGib(1));
        assertThat(seen.tags().uuid(Tag.ID)).contains(wanted.id());
        assertThat(seen.tags().uuid(Tag.OPERATION)).contains(wanted.operationId());
        assertThat(seen.tags().uuid(Tag.PROJECT)).contains(engine.project.id());
        assertThat(seen.tags().value(Tag.NAME)).contains("vol-9");
    }

    @Test
    void theRowHasTheSizeThatTheHostMadeOfIt() throws Exception {
        var odd = wanted(new ByteSize((1L << 30) + 512), engine.pool("stack-volumes"));

        engine.run(engine.createVolume.request(odd));

        assertThat(row(odd).size()).isEqualTo(new ByteSize((1L << 30) + (4L << 20)));
    }

    @Test
    void aThinVolumeLivesInItsPoolAndMayBeLargerThanThat() throws Exception {
        var wanted = wanted(ByteSize.ofGib(100), engine.thinPool());

        engine.run(engine.createVolume.request(wanted));

        var seen = engine.look().seen(row(wanted)).orElseThrow();
        assertThat(seen.isThin()).isTrue();
        assertThat(seen.lineage().pool()).contains("stack-volumes-pool");
    }

    @Test
    void theJournalHasTheVeryCommandThatTheDialogShowed() throws Exception {
        var wanted = wanted(1);
        var shown = CreateVolumeOrder.of(wanted).change().command().display();

        var operation = engine.run(engine.createVolume.request(wanted));

        assertThat(engine.operations.steps(operation.id()))
                .filteredOn(step -> step.stage() == Stage.EXECUTION)
                .extracting(Step::command)
                .contains("sudo -n " + shown);
    }

    @Test
    void withoutRoomNothingIsWritten() throws Exception {
        engine.assertRefused(engine.createVolume.request(wanted(41)), "rule.space");

        assertThat(engine.inventory.picture().volumes()).isEmpty();
        assertThat(engine.links.sent()).isEmpty();
    }

    @Test
    void theQuotaIsAskedBeforeTheRoom() throws Exception {
        engine.assertRefused(engine.createVolume.request(wanted(1001)), "rule.quota.gigabytes");
    }

    @Test
    void aPoolThatTheHostDoesNotHaveIsRefused() throws Exception {
        var nowhere = wanted(ByteSize.ofGib(1), engine.pool("no-such-group"));

        engine.assertRefused(engine.createVolume.request(nowhere), "rule.pool.gone");
    }

    @Test
    void roomThatIsGoneByTheTimeOfTheCommandIsTheReasonGiven() throws Exception {
        var wanted = wanted(1);
        try (var _ = engine.demo.world().fill("stack-volumes")) {
            var operation = engine.run(engine.createVolume.request(wanted));

            assertEnded(operation, OperationState.FAILED, "reason.no-space");
        }
        assertThat(row(wanted).isEmptyHusk()).isTrue();
        assertThat(engine.inventory.picture().quotaUse(engine.project.id()).volumes())
                .isZero();
    }

    @Test
    void aNameThatSomebodyElseTookIsTheReasonGiven() throws Exception {
        var wanted = wanted(1);
        engine.links
                .to(engine.host.id())
                .createVolume(new NewVolume(
                        new LvName("volume-" + wanted.id()).in(wanted.pool().group()),
                        ByteSize.ofGib(1),
                        Optional.empty(),
                        Tags.NONE.with(Tag.OPERATION, UUID.randomUUID())));

        var operation = engine.run(engine.createVolume.request(wanted));

        assertEnded(operation, OperationState.FAILED, "reason.name-taken");
        assertThat(row(wanted).status()).isEqualTo(VolumeStatus.ERROR);
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        var wanted = wanted(1);

        var operation = engine.run(engine.createVolume.request(wanted));

        assertThat(operation.state()).isEqualTo(OperationState.NOT_SENT);
        assertThat(row(wanted).status()).isEqualTo(VolumeStatus.ERROR);
        assertThat(engine.look().seen(row(wanted))).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheTag() throws Exception {
        engine.links.next(Fault.LOST_AFTER);
        var wanted = wanted(1);

        var operation = engine.run(engine.createVolume.request(wanted));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.unknownSince()).isPresent();
        assertThat(row(wanted).status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row(wanted).uuid()).isPresent();
        assertThat(engine.links.sent()).hasSize(1);
    }

    @Test
    void aRequestThatNeverArrivedIsNotSentAgain() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);
        var wanted = wanted(1);

        var operation = engine.run(engine.createVolume.request(wanted));

        assertEnded(operation, OperationState.FAILED, "reason.not-done");
        assertThat(row(wanted).status()).isEqualTo(VolumeStatus.ERROR);
        assertThat(engine.links.sent()).hasSize(1);
    }
}
