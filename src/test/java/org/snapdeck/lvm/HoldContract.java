package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteShell;

/// What the console relies on of a storage host where instances stand still while snapshots are taken of their disks:
/// what the snapshots say is true, and an instance always comes back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HoldContract {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final SnapshotStore STORE = new SnapshotStore.Sized(new ByteSize(32L << 20));

    private InstanceUnderTest instance;
    private RemoteShell shell;
    private Lvm lvm;
    private LvHandle disk;
    private NewSnapshot wanted;

    abstract InstanceUnderTest start() throws Exception;

    /// Enough on this host for all that is done while an instance stands still.
    Duration enough() {
        return Duration.ofSeconds(20);
    }

    /// Enough for making it stand still, and no more.
    Duration tooShort() {
        return Duration.ofSeconds(5);
    }

    @BeforeAll
    void connect() throws Exception {
        instance = start();
        shell = instance.connect();
        lvm = new Lvm(shell);
    }

    @AfterEach
    void end() throws Exception {
        removeSnapshot();
        assertThat(instance.state()).isEqualTo("running");
        assertThat(instance.isFrozen()).isFalse();
    }

    private void removeSnapshot() throws Exception {
        if (wanted != null && wanted.look(lvm.report().volumes()) instanceof Finding.Made(var made)) {
            lvm.remove(Removal.ofSnapshot(
                    made.handle().orElseThrow(), made.tags().uuid(Tag.ID).orElseThrow(), UUID.randomUUID()));
        }
    }

    @AfterAll
    void disconnect() {
        shell.close();
        instance.close();
    }

    @Test
    void theSnapshotOfAPausedInstanceSaysSo() throws Exception {
        says(Hold.Manner.PAUSE, Consistency.PAUSED);
    }

    @Test
    void theSnapshotOfAFrozenInstanceSaysSo() throws Exception {
        says(Hold.Manner.FREEZE, Consistency.GUEST_FROZEN);
    }

    private void says(Hold.Manner manner, Consistency consistency) throws Exception {
        var execution = lvm.cut(cut(manner, enough()));

        assertThat(execution.isDone())
                .as(() -> execution.outcome() + " " + execution.steps())
                .isTrue();
        assertThat(consistency()).isEqualTo(consistency);
        var stood = CutTimes.of(execution.steps()).flatMap(CutTimes::stood).orElseThrow();
        assertThat(stood).isLessThan(enough());
        System.out.println("stood still (" + manner + "): " + stood.toMillis() + " ms");
    }

    @Test
    void whoIsPausedTooLongIsBroughtBackAndTheSnapshotSaysNoMore() throws Exception {
        isBroughtBack(Hold.Manner.PAUSE, () -> instance.state().equals("paused"));
    }

    @Test
    void whoIsFrozenTooLongIsBroughtBackAndTheSnapshotSaysNoMore() throws Exception {
        isBroughtBack(Hold.Manner.FREEZE, instance::isFrozen);
    }

    /// Somebody has the group's lock, so that the snapshot takes longer than the limit.
    private void isBroughtBack(Hold.Manner manner, BooleanSupplier standsStill) throws Exception {
        CompletableFuture<Execution> cut;
        var wish = cut(manner, tooShort());
        try (var _ = instance.lock()) {
            cut = CompletableFuture.supplyAsync(() -> run(wish));
            await(standsStill);
            var since = System.nanoTime();
            await(() -> !standsStill.getAsBoolean());
            System.out.println("brought back (" + manner + ") after about "
                    + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
            assertThat(cut).isNotDone();
        }

        assertThat(cut.get().isDone())
                .as(() -> cut.join().outcome() + " " + cut.join().steps())
                .isTrue();
        assertThat(consistency()).isEqualTo(Consistency.CRASH_CONSISTENT);
    }

    @Test
    void whomAColleaguePausedIsLeftAlone() throws Exception {
        try (var _ = instance.pause()) {
            assertThat(lvm.cut(cut(Hold.Manner.PAUSE, enough())).isDone()).isTrue();
            assertThat(consistency()).isEqualTo(Consistency.PAUSED);
            assertThat(instance.state()).isEqualTo("paused");
            isRefused(Hold.Manner.FREEZE, Refusal.NOT_RUNNING);
        }
    }

    @Test
    void whomAColleagueFrozeIsLeftAlone() throws Exception {
        try (var _ = instance.freeze()) {
            isRefused(Hold.Manner.FREEZE, Refusal.FROZEN_ALREADY);
            assertThat(instance.isFrozen()).isTrue();
        }
    }

    @Test
    void withoutAnAgentNothingIsFrozen() throws Exception {
        try (var _ = instance.endAgent()) {
            isRefused(Hold.Manner.FREEZE, Refusal.AGENT_SILENT);
        }
    }

    @Test
    void anAgentTellsWhetherItIsThere() throws Exception {
        assertThat(agent()).isEqualTo(new GuestAgent.Ready());
        try (var _ = instance.freeze()) {
            assertThat(agent()).isEqualTo(new GuestAgent.Frozen());
        }
        try (var _ = instance.endAgent()) {
            assertThat(agent()).isInstanceOf(GuestAgent.Silent.class);
        }
    }

    @Test
    void ofAnInstanceThatIsNotThereTheAgentIsSilent() throws Exception {
        var nobody = UUID.randomUUID();

        assertThat(lvm.agents(List.of(nobody)).get(nobody)).isInstanceOf(GuestAgent.Silent.class);
    }

    private GuestAgent agent() throws RemoteFailure {
        return lvm.agents(List.of(instance.uuid())).get(instance.uuid());
    }

    private void isRefused(Hold.Manner manner, Refusal why) throws Exception {
        var outcome = lvm.cut(cut(manner, enough())).outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(wanted.look(lvm.report().volumes())).isInstanceOf(Finding.Nothing.class);
    }

    private Execution run(SnapshotCut cut) {
        try {
            return lvm.cut(cut);
        } catch (RemoteFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private SnapshotCut cut(Hold.Manner manner, Duration limit) throws Exception {
        removeSnapshot();
        var volumes = lvm.report().volumes();
        disk = volumes.find(instance.disk().in(instance.group()))
                .orElseThrow()
                .handle()
                .orElseThrow();
        var tags = Tags.NONE.with(Tag.OPERATION, UUID.randomUUID()).with(Tag.ID, UUID.randomUUID());
        wanted = new NewSnapshot(disk, new LvName("_snapshot-" + UUID.randomUUID()), STORE, tags, 9);
        return SnapshotCut.of(wanted).holding(new Hold(manner, List.of(instance.uuid()), limit));
    }

    private Consistency consistency() throws Exception {
        var finding = wanted.look(lvm.report().volumes());
        assertThat(finding).isInstanceOf(Finding.Made.class);
        return Consistency.of(((Finding.Made) finding).volume().tags()).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(deadline);
        }
    }
}
