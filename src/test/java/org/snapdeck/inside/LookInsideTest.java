package org.snapdeck.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Step;

final class LookInsideTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot snapshot;

    @BeforeEach
    void makeSnapshot() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
        engine.demo.world().sign("stack-volumes", volume.lv().text(), "ext4");
        snapshot = engine.snapshot(volume, "vol-1-snapshot");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operations.Request look() {
        return engine.lookInside.request(UUID.randomUUID(), snapshot.id());
    }

    private Operation lookInside() throws Exception {
        var operation = engine.await(
                engine.operations.request(look()), state -> state == OperationState.RUNNING || state.isFinal());
        assertThat(operation.state()).as(operation::toString).isEqualTo(OperationState.RUNNING);
        return operation;
    }

    private Operation leave(UUID operation) throws Exception {
        engine.lookInside.leave(operation);
        engine.operations.wake(engine.host.id());
        return engine.await(operation);
    }

    private List<FolderEntry> root(Operation operation) throws Exception {
        return engine.connections
                .to(engine.host.id())
                .list(operation.id(), FilePath.ROOT)
                .entries();
    }

    private boolean isOpen() {
        return engine.look().seen(snapshot).orElseThrow().open().isYes();
    }

    @Test
    void whoLooksInsideSeesTheFilesUntilHeLeaves() throws Exception {
        var operation = lookInside();

        assertThat(root(operation)).extracting(entry -> entry.name().text()).contains("etc", "var");
        assertThat(isOpen()).isTrue();

        assertThat(leave(operation.id()).state()).isEqualTo(OperationState.DONE);
        assertThat(isOpen()).isFalse();
        assertThat(engine.operations.steps(operation.id()))
                .extracting(Step::title)
                .contains("guard", "filesystem", "mount", "mounted", "inside");
    }

    @Test
    void meanwhileItIsNeitherDeletedNorRevertedToNorLookedIntoTwice() throws Exception {
        var operation = lookInside();

        engine.assertRefused(look(), "rule.inside.looked-into");
        engine.assertRefused(
                engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id()), "rule.inside.looked-into");

        leave(operation.id());
        engine.look();
        var deleted = engine.run(engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id()));
        assertThat(deleted.state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void whatAnEarlierRunLeftMountedIsUnmounted() throws Exception {
        var operation = lookInside();

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertThat(engine.await(operation.id()).state()).isEqualTo(OperationState.DONE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheMount() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = lookInside();

        assertThat(root(operation)).isNotEmpty();
        assertThat(leave(operation.id()).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void whatNeverReachedTheHostIsNotDone() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(look()), OperationState.FAILED, "reason.not-done");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aHostThatIsAwayIsNotAskedLater() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(look()).state()).isEqualTo(OperationState.NOT_SENT);
        engine.look();
        leave(lookInside().id());
    }

    @Test
    void aHostThatFallsSilentMeanwhileIsSaidToUnmountByItself() throws Exception {
        var operation = lookInside();
        engine.links.away(true);

        engine.lookInside.leave(operation.id());
        engine.operations.wake(engine.host.id());
        engine.awaitOperation(
                operation.id(),
                now -> now.reason()
                        .filter(reason -> reason.key().equals("running.inside.silent"))
                        .isPresent());
        engine.links.away(false);

        assertThat(engine.await(operation.id()).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void whoeverElseUnmountsItEndsTheLook() throws Exception {
        var operation = lookInside();

        engine.demo.world().release("stack-volumes", snapshot.lv().text());
        engine.demo.world().endJobs();
        engine.operations.wake(engine.host.id());

        assertEnded(engine.await(operation.id()), OperationState.DONE, "done.inside.gone");
    }

    @Test
    void whatIsNoFilesystemIsSaidToBeNone() throws Exception {
        var plain = engine.snapshot(engine.volume("vol-2", 1), "plain");

        var ended = engine.run(engine.lookInside.request(UUID.randomUUID(), plain.id()));

        assertEnded(ended, OperationState.FAILED, "reason.inside.no-filesystem");
        assertThat(engine.look().seen(plain).orElseThrow().open().isYes()).isFalse();
    }

    @Test
    void aFilesystemThatCouldBeHarmedIsNamedAndLeftAlone() throws Exception {
        var other = engine.volume("vol-2", 1);
        engine.demo.world().sign("stack-volumes", other.lv().text(), "btrfs");
        var taken = engine.snapshot(other, "btrfs");

        var ended = engine.run(engine.lookInside.request(UUID.randomUUID(), taken.id()));

        assertEnded(ended, OperationState.FAILED, "reason.inside.other-filesystem");
        assertThat(ended.reason().orElseThrow().arguments()).containsExactly("btrfs");
    }

    @Test
    void withoutTheRightsItIsSaidWhichFileGivesThem() throws Exception {
        engine.demo.world().refuseSudo(true);

        assertEnded(engine.run(look()), OperationState.FAILED, "reason.inside.not-allowed");
        engine.demo.world().refuseSudo(false);
    }
}
