package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Command;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Event;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;

final class DeleteSnapshotSetTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume thick;
    private Volume thin;
    private SnapshotSet set;

    @BeforeEach
    void takeSet() throws Exception {
        engine = new EngineOnDemoHost(folder);
        thick = engine.volume("data", 1);
        thin = engine.volume("archive", 1, engine.thinPool());
        set = engine.set("before the upgrade", thick, thin);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operations.Request delete() {
        return engine.deleteSnapshotSet.request(UUID.randomUUID(), set.id());
    }

    private Snapshot member(Volume volume) {
        return engine.inventory.picture().snapshotsOf(volume).getFirst();
    }

    private Command removal(Volume volume) {
        return Command.of(
                "lvremove", "-y", volume.pool().group() + "/" + member(volume).lv());
    }

    private void assertGone(Operation operation) {
        assertThat(operation.state()).as(() -> "" + operation.reason()).isEqualTo(OperationState.DONE);
        var picture = engine.look();
        assertThat(picture.snapshots()).isEmpty();
        assertThat(picture.sets()).isEmpty();
        assertThat(picture.seen(thick)).isPresent();
        assertThat(picture.seen(thin)).isPresent();
        assertThat(picture.sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .all())
                .noneMatch(left -> left.name().startsWith("_snapshot"));
    }

    private void assertAsBefore() {
        var picture = engine.look();
        assertThat(picture.snapshots()).hasSize(2).allSatisfy(member -> {
            assertThat(member.status()).isEqualTo(SnapshotStatus.AVAILABLE);
            assertThat(picture.seen(member)).isPresent();
        });
        assertThat(picture.set(set.id())).contains(set);
    }

    @Test
    void allOfThemAreGoneAtOnce() throws Exception {
        assertGone(engine.run(delete()));

        assertThat(engine.links.sent().getLast().name()).isEqualTo("snapdeck-remove");
    }

    @Test
    void oneThatSomebodyReadsKeepsAllOfThem() throws Exception {
        try (var _ = engine.demo
                .world()
                .openVolume("stack-volumes", member(thick).lv().text(), "dd")) {
            var operation = engine.run(delete());
            assertEnded(operation, OperationState.FAILED, "reason.set.none");
            assertThat(operation.reason().orElseThrow().arguments())
                    .contains("data-snapshot")
                    .anyMatch(why -> why.startsWith("reason.more-use"));
        }
        assertAsBefore();
    }

    @Test
    void oneThatIsNotOursAnyMoreKeepsAllOfThem() throws Exception {
        var request = delete();
        engine.runOnHost(Command.of(
                "lvchange",
                "--deltag",
                "snapdeck.id=" + member(thin).id(),
                thin.pool().group() + "/" + member(thin).lv()));

        assertEnded(engine.run(request), OperationState.FAILED, "reason.set.none");

        assertAsBefore();
    }

    @Test
    void oneThatIsGoneAlreadyKeepsNone() throws Exception {
        var request = delete();
        engine.runOnHost(removal(thin));

        assertGone(engine.run(request));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotSeenOnTheHostNeedsNoCommand(boolean both) throws Exception {
        engine.runOnHost(removal(thin));
        if (both) {
            engine.runOnHost(removal(thick));
        }
        engine.look();

        assertGone(engine.run(delete()));
    }

    @Test
    void anAnswerThatIsLostIsFoundOut() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(delete());

        assertThat(operation.unknownSince()).isPresent();
        assertGone(operation);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.not-done");

        assertAsBefore();
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.NOT_SENT);

        assertAsBefore();
    }

    /// The script was killed after the first.
    @Test
    void whatIsLeftOfOneThatWasCutIsNamedAndCanBeDeletedAgain() throws Exception {
        var operation = engine.runBehind(delete(), List.of(removal(thick)));

        assertEnded(operation, OperationState.FAILED, "reason.set.partly-deleted");
        assertThat(operation.reason().orElseThrow().arguments().subList(0, 3))
                .containsExactly("data-snapshot", "archive-snapshot", "archive-snapshot");
        assertThat(engine.look().snapshots()).containsExactly(member(thin));
        assertThat(member(thin).status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertGone(engine.run(delete()));
    }

    @Test
    void aConsoleThatEndsMeanwhileFindsItOut() throws Exception {
        engine.links.next(Fault.LOST_AFTER);
        engine.links.away(true);
        var id = engine.operations.request(delete());
        engine.await(id, state -> state == OperationState.UNKNOWN);

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertGone(engine.await(id));
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothing() throws Exception {
        assertEnded(engine.runIntoWithdrawn(delete(), "thin-volumes"), OperationState.NEEDS_YOU, "reason.set.none");

        assertThat(engine.inventory.picture().snapshotsOf(thick))
                .extracting(Snapshot::status)
                .containsExactly(SnapshotStatus.AVAILABLE);
        assertThat(member(thin).status()).isEqualTo(SnapshotStatus.ERROR_DELETING);
    }

    @Test
    void theEventsTellOfTheSetAndOfEachMember() throws Exception {
        var operation = engine.run(delete());

        assertThat(engine.operations.events(operation.id()))
                .extracting(Event::type)
                .containsExactly(
                        "group_snapshot.delete.start",
                        "snapshot.delete.start",
                        "snapshot.delete.start",
                        "snapshot.delete.end",
                        "snapshot.delete.end",
                        "group_snapshot.delete.end");
    }

    @Test
    void aMemberIsNotDeletedAloneWhileTheSetIsWhole() throws Exception {
        engine.assertRefused(
                engine.deleteSnapshot.request(UUID.randomUUID(), member(thick).id()), "rule.set.delete-member");

        engine.runOnHost(removal(thin));
        engine.look();
        assertThat(engine.run(engine.deleteSnapshot.request(
                                UUID.randomUUID(), member(thick).id()))
                        .state())
                .isEqualTo(OperationState.DONE);
    }

    @Test
    void whileItIsUnderWayEachOfItsRowsIs() throws Exception {
        engine.links.next(Fault.LOST_AFTER);
        engine.links.away(true);
        var id = engine.operations.request(delete());
        engine.await(id, state -> state == OperationState.UNKNOWN);

        var picture = engine.inventory.picture();

        assertThat(picture.isUnderWay(set.id())).isTrue();
        assertThat(set.members()).allMatch(picture::isUnderWay);
        engine.assertRefused(delete(), "rule.set.under-way");
        engine.links.away(false);
        engine.operations.wake(engine.host.id());
        assertGone(engine.await(id));
    }
}
