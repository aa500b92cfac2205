package org.snapdeck.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.OperationStory;
import org.snapdeck.operations.StageProgress;
import org.snapdeck.operations.StageProgress.Mark;

final class RecordAttachmentTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private RecordAttachment attachments;
    private int before;

    @BeforeEach
    void makeVolume() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
        attachments = new RecordAttachment(engine.operations);
        before = journal();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private int journal() {
        return engine.operations.recent(1000).size();
    }

    private Operation last() {
        assertThat(journal()).isEqualTo(before + 1);
        before = journal();
        return engine.operations.recent(1).getFirst();
    }

    private Volume row() {
        return engine.inventory.picture().volume(volume.id()).orElseThrow();
    }

    private Attachment recorded() {
        return engine.inventory.picture().attachmentsOf(volume).getFirst();
    }

    @Test
    void aVolumeIsInUseAsLongAsAnInstanceIsRecorded() throws Exception {
        attachments.record(volume.id(), " vm-1 ", "/dev/vdb");

        assertThat(row().status()).isEqualTo(VolumeStatus.IN_USE);
        assertThat(recorded().instance()).isEqualTo("vm-1");

        attachments.remove(recorded());

        assertThat(row().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(engine.inventory.picture().attachmentsOf(volume)).isEmpty();
    }

    @Test
    void theJournalTellsBothAndThatNothingHappenedOnTheHost() throws Exception {
        attachments.record(volume.id(), "vm-1", "/dev/vdb");
        assertNoted(last(), "record-attachment");

        attachments.remove(recorded());
        assertNoted(last(), "remove-attachment");

        assertThat(engine.links.sent()).hasSize(1);
    }

    private void assertNoted(Operation operation, String kind) {
        assertThat(operation.kind()).isEqualTo(kind);
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.objectId()).isEqualTo(volume.id());
        assertThat(operation.requestedBy()).isEqualTo(System.getProperty("user.name"));
        assertThat(operation.request()).contains("vm-1", "/dev/vdb");
        assertThat(operation.endedAt()).isPresent();
        assertThat(new OperationStory(operation, engine.operations.steps(operation.id())).stages())
                .extracting(StageProgress::mark)
                .containsExactly(Mark.DONE, Mark.SKIPPED, Mark.SKIPPED, Mark.SKIPPED);
    }

    @Test
    void whatIsRefusedIsNotWritten() throws Exception {
        assertRefused(() -> attachments.record(volume.id(), "", "/dev/vdb"), "rule.attach.instance-missing");
        assertRefused(() -> attachments.record(volume.id(), "vm-1", "vdb; rm"), "rule.attach.device");
        assertRefused(() -> attachments.record(UUID.randomUUID(), "vm-1", ""), "rule.volume.gone");

        assertThat(row().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void anInstanceMayRunOnAnotherHost() throws Exception {
        var host = volume.pool().hostId();
        assertRefused(
                () -> attachments.record(volume.id(), "vm-1", "/dev/vdb", Optional.of(UUID.randomUUID())),
                "rule.attach.host-gone");

        attachments.record(volume.id(), "vm-1", "/dev/vdb", Optional.of(host));

        assertThat(recorded().hostId()).contains(host);
        assertThat(last().request()).contains(host.toString());
    }

    @Test
    void ofTwoWhoTakeItBackTheSecondIsTold() throws Exception {
        attachments.record(volume.id(), "vm-1", "/dev/vdb");
        var attachment = recorded();
        attachments.remove(attachment);
        before = journal();

        assertRefused(() -> attachments.remove(attachment), "rule.detach.gone");

        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void whatIsRecordedAlreadyIsNotRecordedAgain() throws Exception {
        var other = engine.volume("vol-2", 1);
        attachments.record(volume.id(), "vm-1", "/dev/vdb");
        before = journal();

        assertRefused(() -> attachments.record(volume.id(), " vm-1", "/dev/vdc"), "rule.attach.twice");
        assertRefused(() -> attachments.record(other.id(), "vm-1", "/dev/vdb"), "rule.attach.device-taken");

        assertThat(journal()).isEqualTo(before);
        attachments.record(other.id(), "vm-1", "/dev/vdc");
    }

    @Test
    void theLastOfSeveralInstancesFreesTheVolume() throws Exception {
        attachments.record(volume.id(), "vm-1", "/dev/vdb");
        attachments.record(volume.id(), "vm-2", "");

        attachments.remove(recorded());
        assertThat(row().status()).isEqualTo(VolumeStatus.IN_USE);

        attachments.remove(recorded());
        assertThat(row().status()).isEqualTo(VolumeStatus.AVAILABLE);
    }

    private interface Asking {
        void ask() throws RequestRefused;
    }

    private static void assertRefused(Asking asking, String rule) {
        assertThatThrownBy(asking::ask)
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo(rule));
    }
}
