package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.operations.StageProgress.Mark;

final class StageProgressTest {
    private static final UUID OBJECT = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, DONE RUNNING AHEAD AHEAD",
        "CLAIMED,   DONE DONE RUNNING AHEAD",
        "SENT,      DONE DONE RUNNING AHEAD",
        "UNKNOWN,   DONE DONE UNKNOWN AHEAD RUNNING",
        "RUNNING,   DONE DONE RUNNING AHEAD",
        "DONE,      DONE DONE DONE DONE",
        "FAILED,    DONE DONE FAILED SKIPPED",
        "NOT_SENT,  DONE FAILED SKIPPED SKIPPED",
        "NEEDS_YOU, DONE DONE DONE UNKNOWN"
    })
    void eachStateHasItsMarks(OperationState state, String marks) {
        var stages = StageProgress.of(SampleOperation.of(OBJECT, state, "reason.lost", "storage-1"), List.of());

        assertThat(stages).extracting(StageProgress::mark).map(Mark::name).containsExactly(marks.split(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "RUNNING", "FAILED", "NOT_SENT", "NEEDS_YOU"})
    void theReasonStandsAtTheStageItBelongsTo(OperationState state) {
        var stages = StageProgress.of(SampleOperation.of(OBJECT, state, "reason.lost", "storage-1"), List.of());

        assertThat(stages)
                .filteredOn(stage -> stage.key().equals("reason.lost"))
                .singleElement()
                .satisfies(stage -> assertThat(stage.arguments()).containsExactly("storage-1"));
    }

    @Test
    void theCommandsStandAtTheirStages() {
        var steps = List.of(
                SampleOperation.step(Stage.EXECUTION, "lvcreate", 5, "no space"),
                SampleOperation.step(Stage.READ_BACK, "lvs", 0, ""));

        var stages = StageProgress.of(SampleOperation.of(OBJECT, OperationState.FAILED, "reason.no-space"), steps);

        assertThat(stages.get(2).steps()).extracting(Step::command).containsExactly("lvcreate");
        assertThat(stages.get(3).steps()).extracting(Step::command).containsExactly("lvs");
        assertThat(stages.get(3).mark()).isEqualTo(Mark.DONE);
    }

    @Test
    void settlingIsAStageOnlyWhereTheOutcomeWasOnceUnknown() {
        var done = SampleOperation.of(OBJECT, OperationState.DONE);

        assertThat(StageProgress.of(done, List.of()))
                .extracting(StageProgress::stage)
                .doesNotContain(Stage.SETTLE);
        assertThat(StageProgress.of(SampleOperation.settled(done), List.of()).getLast())
                .satisfies(stage -> {
                    assertThat(stage.stage()).isEqualTo(Stage.SETTLE);
                    assertThat(stage.mark()).isEqualTo(Mark.DONE);
                });
    }

    @Test
    void theLooksAtWhatGoesOnByItselfStandAtTheReadBack() {
        var steps = List.of(SampleOperation.step(Stage.SETTLE, "lvs", 0, "").ofLook(1));

        var stages = StageProgress.of(SampleOperation.of(OBJECT, OperationState.RUNNING, "reason.lost"), steps);

        assertThat(stages).hasSize(4);
        assertThat(stages.getLast().steps()).extracting(Step::command).containsExactly("lvs");
    }

    @Test
    void howOftenTheHostWasAskedIsTold() {
        var unknown = SampleOperation.of(OBJECT, OperationState.UNKNOWN);
        var steps = List.of(
                SampleOperation.step(Stage.SETTLE, "lvs", 0, "").ofLook(1),
                SampleOperation.step(Stage.SETTLE, "lvs", 0, "").ofLook(47));

        assertThat(StageProgress.of(unknown, steps).getLast().arguments())
                .containsExactly(unknown.unknownSince().orElseThrow(), 47);
    }
}
