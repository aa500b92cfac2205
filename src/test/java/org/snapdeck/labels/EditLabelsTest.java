package org.snapdeck.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Tag;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

final class EditLabelsTest {
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

    private Labels now(UUID id) {
        return StorageRow.find(id, engine.inventory.picture()).orElseThrow().labels();
    }

    private Optional<String> tagged(UUID id) {
        var picture = engine.look();
        return StorageRow.find(id, picture)
                .flatMap(row -> row.seen(picture))
                .flatMap(seen -> seen.tags().value(Tag.NAME));
    }

    private EditLabelsRequest wanted(UUID id, String name, String description, boolean bootable) {
        return new EditLabelsRequest(UUID.randomUUID(), id, now(id), new Labels(name, description, bootable));
    }

    private Operation edit(EditLabelsRequest wanted) throws Exception {
        return engine.await(engine.editLabels.handIn(wanted, engine.operations, engine.inventory.picture()));
    }

    private void assertRefused(EditLabelsRequest wanted, String rule) {
        var before = engine.operations.recent(1000).size();
        assertThatThrownBy(() -> edit(wanted))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo(rule));
        assertThat(engine.operations.recent(1000)).hasSize(before);
    }

    @Test
    void aNewNameStandsOnTheHostAndInTheRow() throws Exception {
        var operation = edit(wanted(volume.id(), "数据库 🐘 $(reboot)", "", false));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(now(volume.id()).name()).isEqualTo("数据库 🐘 $(reboot)");
        assertThat(tagged(volume.id())).contains("数据库 🐘 $(reboot)");
        assertThat(engine.links.sent()).hasSize(2);
    }

    @Test
    void aSnapshotIsRenamedInTheSameWay() throws Exception {
        var snapshot = engine.snapshot(volume, "before");

        assertThat(edit(wanted(snapshot.id(), "after", "kept", false)).state()).isEqualTo(OperationState.DONE);

        assertThat(now(snapshot.id())).isEqualTo(new Labels("after", "kept", false));
        assertThat(tagged(snapshot.id())).contains("after");
    }

    @Test
    void whatTheHostDoesNotBearIsWrittenDownWithoutIt() throws Exception {
        engine.links.away(true);
        engine.look();

        var operation = edit(wanted(volume.id(), "vol-1", "the shop's orders", true));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(now(volume.id())).isEqualTo(new Labels("vol-1", "the shop's orders", true));
        assertThat(engine.links.sent()).hasSize(1);
    }

    @Test
    void aSilentOrFrozenHostKeepsTheName() {
        engine.freeze();
        assertRefused(wanted(volume.id(), "vol-2", "", false), "rule.host.frozen");
        engine.links.away(true);
        engine.look();
        assertRefused(wanted(volume.id(), "", "", false), "form.name-missing");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws Exception {
        var late = wanted(volume.id(), "vol-1", "mine", false);
        edit(wanted(volume.id(), "vol-1", "theirs", false));

        assertRefused(late, "rule.labels.changed");
        assertThat(now(volume.id()).description()).isEqualTo("theirs");
    }

    @Test
    void aNameHasAtMost255Characters() {
        assertRefused(wanted(volume.id(), "x".repeat(256), "", false), "rule.text.too-long");
        assertRefused(wanted(volume.id(), "vol-1", "x".repeat(256), false), "rule.text.too-long");
    }

    @Test
    void aLostAnswerIsFoundOutByTheTag() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = edit(wanted(volume.id(), "vol-2", "", false));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.unknownSince()).isPresent();
        assertThat(now(volume.id()).name()).isEqualTo("vol-2");
    }

    @Test
    void aRequestThatNeverArrivedLeavesTheName() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(edit(wanted(volume.id(), "vol-2", "", false)), OperationState.FAILED, "reason.not-done");

        assertThat(now(volume.id()).name()).isEqualTo("vol-1");
        assertThat(tagged(volume.id())).contains("vol-1");
    }
}
