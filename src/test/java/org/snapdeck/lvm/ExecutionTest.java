package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.FailureReason.CommandMissing;
import org.snapdeck.lvm.FailureReason.DeviceOpen;
import org.snapdeck.lvm.FailureReason.GroupGone;
import org.snapdeck.lvm.FailureReason.HalfMade;
import org.snapdeck.lvm.FailureReason.HasSnapshots;
import org.snapdeck.lvm.FailureReason.LvmRefused;
import org.snapdeck.lvm.FailureReason.NameTaken;
import org.snapdeck.lvm.FailureReason.NoSpace;
import org.snapdeck.lvm.FailureReason.NotAllowed;
import org.snapdeck.lvm.FailureReason.NotOurs;
import org.snapdeck.lvm.FailureReason.OriginGone;
import org.snapdeck.lvm.FailureReason.PoolGone;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// What the recordings of a real host tell about a change.
final class ExecutionTest {

    private final NewSnapshot snapshot = Samples.snapshotOf(Samples.mounted(), Samples.OPERATION);

    @Test
    void aSnapshotIsMadeWhenTheHostShowsIt() {
        var execution = execution(snapshot, "create-snapshot");

        assertThat(execution.isDone()).isTrue();
        assertThat(execution.failure()).isEmpty();
        assertThat(ran(execution).readBack().space()).isPresent();
        assertThat(execution.steps()).extracting(ScriptStep::title).contains("devices", "command", "volumes");
    }

    @Test
    void exitZeroIsNotDone() {
        var recorded = RecordedReply.of("create-snapshot");
        var without = recorded.step("volumes").orElseThrow().out().replace(Samples.OPERATION.toString(), "0");

        var execution = new ExecutionParser(snapshot, RecordedReply.changed(recorded, "volumes", without)).execution();

        assertThat(ran(execution).exit()).isZero();
        assertThat(execution.isDone()).isFalse();
    }

    @Test
    void aPlainVolumeUnderTheSnapshotsNameIsHalfMade() {
        var recorded = RecordedReply.of("create-snapshot");
        var volumes = recorded.step("volumes").orElseThrow().out();
        var plain = volumes.lines()
                .map(line -> line.contains(Samples.OPERATION.toString())
                        ? line.replace("public,snapshot,thicksnapshot", "public")
                                .replaceAll("\"origin(_uuid|_size|)\":\"[^\"]*\"", "\"origin$1\":\"\"")
                        : line)
                .reduce("", (all, line) -> all + line + "\n");

        var execution = new ExecutionParser(snapshot, RecordedReply.changed(recorded, "volumes", plain)).execution();

        assertThat(execution.failure()).get().isInstanceOf(HalfMade.class);
    }

    @Test
    void aSnapshotThatSomebodyRenamedIsASnapshot() {
        var recorded = RecordedReply.of("create-snapshot");
        var renamed = recorded.step("volumes").orElseThrow().out().replace(Samples.SNAPSHOT.text(), "renamed");

        var execution = new ExecutionParser(snapshot, RecordedReply.changed(recorded, "volumes", renamed)).execution();

        assertThat(execution.isDone()).isTrue();
    }

    @Test
    void aSnapshotOfAnotherOriginIsNotWhatWasWanted() {
        var other = Samples.snapshotOf(Samples.handle("busy"), Samples.OPERATION);

        assertThat(execution(other, "create-snapshot").failure()).get().isInstanceOf(HalfMade.class);
    }

    @Test
    void aNameThatIsTakenIsSaidWithWhoHasIt() {
        var second = Samples.snapshotOf(
                Samples.handle("volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02"),
                UUID.fromString("4f6a0c1e-2b3d-4e5f-8a9b-0c1d2e3f4a02"));

        var reason = execution(second, "create-snapshot-name-taken").failure().orElseThrow();

        assertThat(reason)
                .isInstanceOfSatisfying(
                        NameTaken.class,
                        taken -> assertThat(taken.by().tags().has(Tag.OPERATION, Samples.OPERATION))
                                .isTrue());
    }

    @Test
    void anOriginThatIsGoneIsSaid() {
        var uuid = new LvUuid("AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAA");
        var path = new LvName("volume-00000000-0000-4000-8000-000000000000").in(Samples.THICK);
        var gone = new LvHandle(path, uuid, Samples.mounted().groupUuid());

        assertThat(execution(Samples.snapshotOf(gone, Samples.OPERATION), "create-snapshot-origin-gone")
                        .failure())
                .contains(new OriginGone(gone));
    }

    @Test
    void tooLittleRoomIsSaidInNumbers() {
        assertThat(execution(Samples.volumeIn("tiny-volumes"), "create-volume-no-space")
                        .failure())
                .contains(new NoSpace(ByteSize.ofGib(1), new ByteSize(54_525_952)));
    }

    @Test
    void aGroupThatIsNotThereIsSaid() {
        assertThat(execution(Samples.volumeIn("nosuch"), "create-volume-no-group")
                        .failure())
                .contains(new GroupGone(new VgName("nosuch")));
    }

    @Test
    void aGroupIsNotGoneBecauseItCouldNotBeRead() {
        var recorded = RecordedReply.of("create-volume-no-group");
        var listed = recorded.step("groups").orElseThrow().out().replace("tiny-volumes", "nosuch");

        var execution = new ExecutionParser(
                        Samples.volumeIn("nosuch"), RecordedReply.changed(recorded, "groups", listed))
                .execution();

        assertThat(execution.outcome()).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void aPoolThatIsNotThereIsSaid() {
        var group = new VgName("thin-volumes");
        var pool = new LvName("nosuch");
        var volume = new NewVolume(new LvName("v").in(group), ByteSize.ofGib(1), Optional.of(pool), Samples.tags());

        assertThat(execution(volume, "create-volume-no-pool").failure()).contains(new PoolGone(pool.in(group)));
    }

    @Test
    void sudosRefusalIsNotLvms() {
        var execution = execution(snapshot, "create-snapshot-without-rights");

        assertThat(execution.outcome()).isInstanceOf(Outcome.NotRun.class);
        assertThat(execution.failure()).contains(new NotAllowed("sudo: a password is required"));
    }

    @Test
    void aMissingCommandIsSaid() {
        assertThat(execution(snapshot, "command-missing").failure()).get().isInstanceOf(CommandMissing.class);
    }

    @Test
    void moreUseThanAcknowledgedIsRefusedWithTheCount() {
        assertThat(execution(snapshot, "create-snapshot-more-use").outcome())
                .isEqualTo(new Outcome.Refused(Refusal.MORE_USE, OptionalInt.of(1)));
    }

    @Test
    void whoMayNotLookAtUseIsToldThat() {
        assertThat(execution(snapshot, "create-snapshot-use-unknown").failure())
                .contains(new NotAllowed("sudo: a password is required"));
    }

    @Test
    void useThatCanNotBeSeenIsRefused() {
        var reply = RecordedReply.failed(RecordedReply.of("create-snapshot-use-unknown"), "devices", 2);

        assertThat(new ExecutionParser(snapshot, reply).execution().outcome())
                .isEqualTo(new Outcome.Refused(Refusal.USE_UNKNOWN, OptionalInt.empty()));
    }

    @Test
    void aSuspendedOriginIsRefused() {
        var stopped = Samples.snapshotOf(Samples.handle("stopped"), Samples.OPERATION);

        assertThat(execution(stopped, "create-snapshot-suspended").outcome())
                .isEqualTo(new Outcome.Refused(Refusal.SUSPENDED, OptionalInt.of(0)));
    }

    @Test
    void aVolumeWithSnapshotsStaysAndTheyAreListed() {
        var removal = Removal.ofVolume(Samples.mounted(), Samples.VOLUME, Samples.OPERATION);

        var reason = execution(removal, "remove-snapshot-in-vain").failure().orElseThrow();

        assertThat(reason)
                .isInstanceOfSatisfying(
                        HasSnapshots.class, has -> assertThat(has.snapshots()).hasSize(2));
    }

    @Test
    void whatIsInAGroupThatIsGoneIsNotKnownToBeRemoved() {
        var recorded = RecordedReply.of("create-volume-no-group");
        var group = new VgName("nosuch");
        var handle = new LvHandle(
                new LvName("v").in(group),
                Samples.mounted().uuid(),
                Samples.mounted().groupUuid());
        var removal = Removal.ofVolume(handle, Samples.VOLUME, Samples.OPERATION);

        assertThat(new ExecutionParser(removal, recorded).execution().failure()).contains(new GroupGone(group));
    }

    @Test
    void whatBearsOtherTagsStays() {
        var removal = Removal.ofSnapshot(Samples.mounted(), Samples.OPERATION, Samples.OPERATION);

        assertThat(execution(removal, "remove-snapshot-in-vain").failure())
                .get()
                .isInstanceOf(NotOurs.class);
    }

    @Test
    void whatIsGoneIsRemoved() {
        var made = new ReadBackOf("create-snapshot").tagged();
        var removal = Removal.ofRemains(made, Samples.OPERATION, Samples.OPERATION);

        assertThat(execution(removal, "remove-snapshot").isDone()).isTrue();
        assertThat(execution(removal, "remove-snapshot").failure()).isEmpty();
    }

    @Test
    void whatIsOpenStays() {
        var busy = new ReadBackOf("remove-open").named("busy");
        var recorded = RecordedReply.of("remove-open");
        var tagged = recorded.step("volumes")
                .orElseThrow()
                .out()
                .lines()
                .map(line -> line.contains("\"busy\"")
                        ? line.replace("\"lv_tags\":\"\"", "\"lv_tags\":\"snapdeck.id=" + Samples.VOLUME + "\"")
                        : line)
                .reduce("", (all, line) -> all + line + "\n");
        var removal = Removal.ofVolume(busy, Samples.VOLUME, Samples.OPERATION);

        var execution = new ExecutionParser(removal, RecordedReply.changed(recorded, "volumes", tagged)).execution();

        assertThat(execution.failure()).get().isInstanceOf(DeviceOpen.class);
    }

    @Test
    void whatNothingExplainsIsInLvmsOwnWords() {
        var recorded = RecordedReply.of("create-snapshot-origin-gone");

        var reason =
                new ExecutionParser(snapshot, recorded).execution().failure().orElseThrow();

        assertThat(reason).isInstanceOfSatisfying(LvmRefused.class, refused -> {
            assertThat(refused.exit()).isEqualTo(5);
            assertThat(refused.words()).startsWith("Snapshot origin LV");
        });
    }

    @Test
    void anUnreadableReadBackLeavesItUnclear() {
        var recorded = RecordedReply.of("create-snapshot");

        var execution = new ExecutionParser(snapshot, RecordedReply.changed(recorded, "volumes", "{")).execution();

        assertThat(execution.outcome()).isInstanceOf(Outcome.Unclear.class);
        assertThat(execution.isDone()).isFalse();
    }

    @Test
    void anotherEndingLeavesItUnclear() {
        var reply = new Reply(List.of(), "what");

        assertThat(new ExecutionParser(snapshot, reply).execution().outcome()).isInstanceOf(Outcome.Unclear.class);
    }

    private static Execution execution(LvmChange change, String recording) {
        return new ExecutionParser(change, RecordedReply.of(recording)).execution();
    }

    private static Outcome.Ran ran(Execution execution) {
        return (Outcome.Ran) execution.outcome();
    }

    /// Handles of volumes that a recorded read-back shows.
    private record ReadBackOf(String recording) {

        LvHandle tagged() {
            return volumes()
                    .tagged(Tag.OPERATION, Samples.OPERATION)
                    .getFirst()
                    .handle()
                    .orElseThrow();
        }

        LvHandle named(String name) {
            return volumes()
                    .find(Samples.THICK, name)
                    .flatMap(LogicalVolume::handle)
                    .orElseThrow();
        }

        private VolumeList volumes() {
            try {
                return new ReportParser(RecordedReply.of(recording)).volumes();
            } catch (LvmFailure failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
