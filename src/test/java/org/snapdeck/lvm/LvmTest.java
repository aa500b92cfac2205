package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptedShell;
import org.snapdeck.usage.Seen;

final class LvmTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private final ScriptedShell shell = new ScriptedShell();
    private final Lvm lvm = new Lvm(shell, () -> NOW);

    @Test
    void aRefreshIsOneRequest() throws Exception {
        answer("report", "report");

        var report = lvm.report();

        assertThat(report.observedAt()).isEqualTo(NOW);
        assertThat(shell.ran()).hasSize(1);
    }

    @Test
    void whatRunsIsWhatWasShown() throws Exception {
        answer("cut", "create-snapshot");
        var snapshot = Samples.snapshotOf(Samples.mounted(), Samples.OPERATION);

        lvm.createSnapshot(snapshot);

        var arguments = shell.ran().getFirst().arguments();
        var words = snapshot.command().words();
        assertThat(arguments.getFirst()).isEqualTo("snapdeck.op=" + Samples.OPERATION);
        assertThat(arguments.get(6)).isEqualTo(Integer.toString(arguments.size() - 7));
        assertThat(arguments.subList(7, 12))
                .containsExactly("stack-volumes", Samples.mounted().deviceUuid(), "1", "", Samples.SNAPSHOT.text());
        assertThat(arguments.subList(12, arguments.size())).isEqualTo(words);
    }

    @Test
    void aNewVolumeIsNotInUse() throws Exception {
        answer("mutate", "create-volume-no-space");

        lvm.createVolume(Samples.volumeIn("tiny-volumes"));

        assertThat(shell.ran().getFirst().arguments().subList(2, 5)).containsExactly("", "0", "lvcreate");
    }

    @Test
    void anOperationIsSettledByItsTag() throws Exception {
        answer("settle", "settle-made");

        var settlement = lvm.settle(Samples.OPERATION, Samples.THICK);

        var found = Samples.snapshotOf(Samples.mounted(), Samples.OPERATION)
                .look(settlement.readBack().orElseThrow().volumes());
        assertThat(settlement.isFinal()).isTrue();
        assertThat(found).isInstanceOf(Finding.Made.class);
    }

    @Test
    void nothingFoundAfterAllProcessesEndedIsFinal() throws Exception {
        answer("settle", "settle-nothing");

        var settlement = lvm.settle(Samples.OPERATION, Samples.THICK);

        var found = Samples.snapshotOf(Samples.mounted(), Samples.OPERATION)
                .look(settlement.readBack().orElseThrow().volumes());
        assertThat(settlement.isFinal()).isTrue();
        assertThat(found).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void nothingIsSettledWhileAProcessLives() throws Exception {
        var nothing = RecordedReply.of("settle-nothing");
        shell.answers("snapdeck-settle", _ -> new Reply(nothing.steps().subList(0, 1), "alive"));

        var settlement = lvm.settle(Samples.OPERATION, Samples.THICK);

        assertThat(settlement.processes()).isEqualTo(Settlement.Processes.ALIVE);
        assertThat(settlement.isFinal()).isFalse();
    }

    @Test
    void nothingIsFinalWhereProcessesAreHidden() throws Exception {
        var nothing = RecordedReply.of("settle-nothing");
        shell.answers("snapdeck-settle", _ -> new Reply(nothing.steps(), "hidden"));

        assertThat(lvm.settle(Samples.OPERATION, Samples.THICK).isFinal()).isFalse();
    }

    @Test
    void aGroupThatIsGoneSettlesToo() throws Exception {
        answer("settle", "settle-no-group");

        var settlement = lvm.settle(Samples.OPERATION, new VgName("nosuch"));

        assertThat(settlement.readBack().orElseThrow().groupIsGone()).isTrue();
    }

    @Test
    void whatWentToAnotherGroupIsFoundByItsTag() throws Exception {
        var made = RecordedReply.of("settle-made");
        var groups = made.step("groups").orElseThrow().out().replace("stack-volumes", "renamed");
        shell.answers("snapdeck-settle", _ -> RecordedReply.changed(made, "groups", groups));

        var readBack = lvm.settle(Samples.OPERATION, Samples.THICK).readBack().orElseThrow();

        assertThat(readBack.groupIsGone()).isTrue();
        assertThat(Samples.snapshotOf(Samples.mounted(), Samples.OPERATION).look(readBack.volumes()))
                .isInstanceOf(Finding.Made.class);
    }

    @Test
    void lvmsOwnWordsAreEvidence() throws Exception {
        answer("display", "display");

        assertThat(lvm.display(Samples.mounted().path()).out()).contains("LV snapshot status     source of");
    }

    @Test
    void aProbeListsWhatMayBeRun() throws Exception {
        answer("probe", "probe");

        var probe = lvm.probe();

        assertThat(probe.user()).isEqualTo("storage");
        assertThat(probe.allAllowed()).isTrue();
        assertThat(probe.rights()).hasSize(8);
        assertThat(probe.version()).get().hasToString("2.03.16");
        assertThat(probe.version().orElseThrow().isEnough()).isTrue();
        assertThat(probe.storage().groups()).isInstanceOf(Seen.Known.class);
    }

    @Test
    void aProbeWithoutRightsIsNoFailure() throws Exception {
        answer("probe", "probe-without-rights");

        var probe = lvm.probe();

        assertThat(probe.lacking()).containsEntry("lvcreate", Attempt.NOT_ALLOWED);
        assertThat(probe.version()).isPresent();
        assertThat(probe.storage().groups()).isInstanceOf(Seen.Unknown.class);
    }

    @Test
    void anUnknownEndingIsUnreadable() {
        shell.answers(
                "snapdeck-settle",
                _ -> new Reply(RecordedReply.of("settle-made").steps(), "what"));

        assertThatExceptionOfType(UnreadableReport.class)
                .isThrownBy(() -> lvm.settle(Samples.OPERATION, Samples.THICK));
    }

    private void answer(String script, String recording) {
        shell.answers("snapdeck-" + script, _ -> RecordedReply.of(recording));
    }
}
