package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    private final Words words = Words.english();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "available",
                "in-use",
                "error",
                "creating",
                "error_extending",
                "extending",
                "attaching",
                "detaching",
                "deleting",
                "error_deleting",
                "backing-up",
                "restoring-backup",
                "error_restoring",
                "maintenance",
                "reserved",
                "awaiting-transfer",
                "error_backing-up",
                "downloading",
                "uploading",
                "retyping",
                "reverting",
                "managing",
                "unmanaging",
                "error_managing"
            })
    void eachOfCindersStatusesHasAWordAndATone(String cinder) {
        var status = Status.ofRow(cinder);

        assertThat(words.has(status.key())).isTrue();
        assertThat(status.tone() == Tone.BAD).isEqualTo(cinder.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "CLAIMED", "SENT", "UNKNOWN", "DONE", "FAILED", "NOT_SENT", "NEEDS_YOU"})
    void eachStateOfAnOperationHasAWord(String state) {
        assertThat(words.has(Status.ofOperation(state).key())).isTrue();
    }

    @Test
    void unknownIsNotGood() {
        assertThat(Status.ofOperation("unknown").tone()).isEqualTo(Tone.WARNING);
        assertThat(Status.ofRow("a-status-of-next-year").tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(Status.ofConsistency("a level of next year").tone()).isEqualTo(Tone.NEUTRAL);
    }
}
