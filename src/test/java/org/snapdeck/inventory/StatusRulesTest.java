package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lvm.ByteSize;

/// Which status permits what, as in Cinder. Two statuses permit more than there: where a deletion failed, Cinder
/// has an admin reset the status before the next try, and the console has nobody but admins.
final class StatusRulesTest {
    private static final String OF_A_VOLUME = """
        status         | create-snapshot      | delete-volume      | record-attachment  | remove-attachment
        creating       | rule.snapshot.status | rule.delete.status | rule.attach.status | rule.detach.none
        available      | yes                  | yes                | yes                | rule.detach.none
        in-use         | yes                  | rule.delete.in-use | yes                | yes
        managing       | rule.snapshot.status | rule.delete.status | rule.attach.status | rule.detach.none
        deleting       | rule.snapshot.status | rule.delete.status | rule.attach.status | rule.detach.none
        error          | rule.snapshot.status | yes                | rule.attach.status | rule.detach.none
        error_deleting | rule.snapshot.status | yes                | rule.attach.status | rule.detach.none
        error_managing | rule.snapshot.status | yes                | rule.attach.status | rule.detach.none
        """;

    private static final String OF_A_SNAPSHOT = """
        status         | delete-snapshot
        creating       | rule.delete-snapshot.status
        available      | yes
        deleting       | rule.delete-snapshot.status
        error          | yes
        error_deleting | yes
        """;

    private final SamplePicture sample = new SamplePicture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = OF_A_VOLUME)
    void theStatusOfAVolumeSaysWhatMayBeDone(
            String status, String createSnapshot, String deleteVolume, String record, String remove) {
        var volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.of(status), ByteSize.ofGib(1));
        if (volume.status() == VolumeStatus.IN_USE) {
            sample.attached(volume, "web-1", "/dev/vdb");
        }
        var picture = sample.picture();

        assertThat(Map.of(
                        Action.CREATE_SNAPSHOT, createSnapshot,
                        Action.DELETE_VOLUME, deleteVolume,
                        Action.RECORD_ATTACHMENT, record,
                        Action.REMOVE_ATTACHMENT, remove))
                .allSatisfy((action, answer) ->
                        assertThat(key(Rules.explain(action, volume, picture))).isEqualTo(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = OF_A_SNAPSHOT)
    void theStatusOfASnapshotSaysWhatMayBeDone(String status, String answer) {
        var snapshot =
                sample.snapshot(sample.volume("vol-1"), "snapshot-1", SnapshotStatus.of(status), Consistency.DETACHED);

        assertThat(key(Rules.explain(Action.DELETE_SNAPSHOT, snapshot, sample.picture())))
                .isEqualTo(answer);
    }

    @Test
    void noStatusAndNoActionIsLeftOut() {
        assertThat(firstColumn(OF_A_VOLUME))
                .containsAll(Arrays.stream(VolumeStatus.values())
                        .map(VolumeStatus::word)
                        .toList());
        assertThat(firstColumn(OF_A_SNAPSHOT))
                .containsAll(Arrays.stream(SnapshotStatus.values())
                        .map(SnapshotStatus::word)
                        .toList());
        assertThat(OF_A_VOLUME.lines().findFirst().orElseThrow()
                        + OF_A_SNAPSHOT.lines().findFirst().orElseThrow())
                .contains(Arrays.stream(Action.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void anActionOnTheWrongKindOfRowIsADefect() {
        var volume = sample.volume("vol-1");
        var snapshot = sample.snapshot(volume, "snapshot-1");
        var picture = sample.picture();

        assertThatIllegalArgumentException().isThrownBy(() -> Rules.explain(Action.DELETE_SNAPSHOT, volume, picture));
        assertThat(Stream.of(Action.values()).filter(action -> action != Action.DELETE_SNAPSHOT))
                .allSatisfy(action -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Rules.explain(action, snapshot, picture)));
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "yes";
            case Verdict.Refused refused -> refused.key();
        };
    }

    private static Stream<String> firstColumn(String table) {
        return table.lines().map(line -> line.split("\\|")[0].strip());
    }
}
