package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.Consistency;

/// As long as a set is whole it goes as one; where something of it is gone or dead each may go its own way.
final class SnapshotSetRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume data = sample.volume("data");
    private final Volume log = sample.volume("log");
    private final Snapshot ofData = sample.snapshot(data, "data-snapshot");
    private final Snapshot ofLog = sample.snapshot(log, "log-snapshot");
    private final SnapshotSet set = sample.set("nightly", ofData, ofLog);

    @BeforeEach
    void nobodyUsesThem() {
        sample.closed();
    }

    private Verdict of(SetAction action) {
        return Rules.explain(action, set, sample.picture());
    }

    private Verdict alone(SnapshotAction action) {
        return Rules.explain(action, ofData, sample.picture());
    }

    private static void assertRefused(Verdict verdict, String key) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(SetAction.class)
    void aWholeSetGoesAsOne(SetAction action) {
        assertThat(of(action)).isEqualTo(Verdict.allowed());
    }

    @Test
    void aMemberOfAWholeSetGoesNowhereAloneAndTheRefusalNamesTheSet() {
        assertThat(alone(SnapshotAction.DELETE))
                .isEqualTo(Verdict.refused("rule.set.delete-member", "data-snapshot", "nightly"));
        assertThat(alone(SnapshotAction.REVERT))
                .isEqualTo(Verdict.refused("rule.set.revert-member", "data-snapshot", "nightly"));
    }

    @Test
    void whatElseIsDoneWithAMemberIsNotTouched() {
        assertThat(alone(SnapshotAction.CREATE_VOLUME)).isEqualTo(Verdict.allowed());
        assertThat(alone(SnapshotAction.EDIT)).isEqualTo(Verdict.allowed());
        assertThat(alone(SnapshotAction.RESET_STATUS)).isEqualTo(Verdict.allowed());
    }

    @Test
    void aVolumeDoesNotTakeAMemberOfAWholeSetWithIt() {
        assertRefused(
                Rules.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, data, sample.picture()), "rule.set.delete-member");
    }

    record Broken(String how, Runnable breaking) {
        @Override
        public String toString() {
            return how;
        }
    }

    Stream<Broken> broken() {
        return Stream.of(
                new Broken("dead", () -> sample.on(ofLog.id()).invalid = true),
                new Broken("gone from the host", () -> sample.goneFromHost(ofLog.id())),
                new Broken("its row is gone", () -> sample.without(ofLog)),
                new Broken(
                        "it failed",
                        () -> sample.snapshot(log, "log-snapshot", SnapshotStatus.ERROR, Consistency.DETACHED)));
    }

    @ParameterizedTest
    @MethodSource("brokenOnes")
    void whatIsLeftOfABrokenSetGoesAlone(String how) {
        broken().filter(each -> each.how().equals(how))
                .forEach(each -> each.breaking().run());

        assertThat(alone(SnapshotAction.DELETE)).isEqualTo(Verdict.allowed());
        assertThat(alone(SnapshotAction.REVERT)).isEqualTo(Verdict.allowed());
        assertThat(of(SetAction.DELETE)).isEqualTo(Verdict.allowed());
    }

    static Stream<String> brokenOnes() {
        return new SnapshotSetRulesTest().broken().map(Broken::how);
    }

    @Test
    void aDeadMemberIsDeletedAlone() {
        sample.on(ofData.id()).invalid = true;

        assertThat(alone(SnapshotAction.DELETE)).isEqualTo(Verdict.allowed());
    }

    @Test
    void aDeadMemberKeepsTheSetFromBeingReverted() {
        sample.on(ofLog.id()).invalid = true;

        assertThat(of(SetAction.REVERT)).isEqualTo(Verdict.refused("rule.snapshot.invalid", "log-snapshot"));
    }

    @Test
    void whatNobodyHasLookedForYetIsNotMissing() {
        sample.notLooked();

        assertRefused(alone(SnapshotAction.DELETE), "rule.set.delete-member");
    }

    @Test
    void oneVolumeInUseKeepsAllFromBeingReverted() {
        sample.opened(log, 1);

        assertRefused(of(SetAction.REVERT), "rule.revert.used");
        assertThat(of(SetAction.DELETE)).isEqualTo(Verdict.allowed());
    }

    @Test
    void oneThatIsReadKeepsAllFromBeingDeleted() {
        sample.on(ofLog.id()).open = Answer.YES;

        assertThat(of(SetAction.DELETE)).isEqualTo(Verdict.refused("rule.delete-snapshot.open", "log-snapshot"));
    }

    @ParameterizedTest
    @EnumSource(SetAction.class)
    void nothingIsDoneWhileAnOperationOnItHasNotEnded(SetAction action) {
        sample.underWay(set.id());

        assertThat(of(action)).isEqualTo(Verdict.refused("rule.set.under-way", "nightly"));
    }
}
