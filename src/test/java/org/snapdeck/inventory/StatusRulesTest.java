package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;

/// Which status permits what, as in Cinder. Where a deletion failed, the console permits more than Cinder, which
/// has an admin reset the status before the next try: the console has nobody but admins.
final class StatusRulesTest {
    private static final String OF_A_VOLUME = """
        action                | creating      | available        | in-use             | managing      | unmanaging    | extending     | reverting     | deleting      | error         | error_deleting | error_extending | error_managing | error_unmanaging
        create-snapshot       | snapshot      | yes              | yes                | snapshot      | snapshot      | snapshot      | snapshot      | snapshot      | snapshot      | snapshot       | snapshot        | snapshot       | snapshot
        copy                  | copy          | yes              | yes                | copy          | copy          | copy          | copy          | copy          | copy          | copy           | copy            | copy           | copy
        cancel-copy           | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over   | cancel.over
        begin-merge           | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none    | merge.none
        extend                | extend        | yes              | yes                | extend        | extend        | extend        | extend        | extend        | extend        | extend         | extend          | extend         | extend
        edit                  | passing       | yes              | yes                | passing       | passing       | passing       | passing       | passing       | yes           | yes            | yes             | yes            | yes
        edit-metadata         | yes           | yes              | yes                | yes           | yes           | yes           | yes           | yes           | yes           | yes            | yes             | yes            | yes
        record-attachment     | attach        | yes              | yes                | attach        | attach        | attach        | attach        | attach        | attach        | attach         | attach          | attach         | attach
        remove-attachment     | detach.none   | detach.none      | yes                | detach.none   | detach.none   | detach.none   | detach.none   | detach.none   | detach.none   | detach.none    | detach.none     | detach.none    | detach.none
        reset-status          | yes           | yes              | yes                | yes           | yes           | yes           | yes           | yes           | yes           | yes            | yes             | yes            | yes
        release               | delete        | yes              | release.in-use     | delete        | delete        | delete        | delete        | delete        | yes           | yes            | yes             | yes            | yes
        delete                | delete        | yes              | delete.in-use      | delete        | delete        | delete        | delete        | delete        | yes           | yes            | yes             | yes            | delete.reset
        delete-with-snapshots | without       | without          | without            | without       | without       | without       | without       | without       | without       | without        | without         | without        | without
        """;

    private static final String OF_A_VOLUME_WITH_A_SNAPSHOT = """
        action                | creating      | available        | in-use             | managing      | unmanaging    | extending     | reverting     | deleting      | error         | error_deleting | error_extending | error_managing | error_unmanaging
        release               | delete        | release.snapshots | release.in-use    | delete        | delete        | delete        | delete        | delete        | release.snapshots | release.snapshots | release.snapshots | release.snapshots | release.snapshots
        delete                | delete        | delete.snapshots | delete.in-use      | delete        | delete        | delete        | delete        | delete        | delete.snapshots | delete.snapshots | delete.snapshots | delete.snapshots | delete.reset
        delete-with-snapshots | delete        | yes              | delete.in-use      | delete        | delete        | delete        | delete        | delete        | yes           | yes            | yes             | yes            | delete.reset
        """;

    private static final String OF_A_SNAPSHOT = """
        action        | creating             | available | updating             | restoring            | deleting             | error                | error_deleting
        create-volume | copy.snapshot        | yes       | copy.snapshot        | copy.snapshot        | copy.snapshot        | copy.snapshot        | copy.snapshot
        look-inside   | inside               | yes       | inside               | inside               | inside               | inside               | inside
        edit          | passing              | yes       | passing              | passing              | passing              | yes                  | yes
        edit-metadata | yes                  | yes       | yes                  | yes                  | yes                  | yes                  | yes
        enlarge-store | enlarge              | yes       | enlarge              | enlarge              | enlarge              | enlarge              | enlarge
        edit-store-rule | passing            | yes       | passing              | passing              | passing              | yes                  | yes
        revert        | revert.snapshot      | yes       | revert.snapshot      | revert.snapshot      | revert.snapshot      | revert.snapshot      | revert.snapshot
        reset-status  | yes                  | yes       | yes                  | yes                  | yes                  | yes                  | yes
        delete        | delete-snapshot      | yes       | delete-snapshot      | delete-snapshot      | delete-snapshot      | yes                  | yes
        """;

    /// What a cell stands for, where that is not the key itself.
    private static String rule(String cell) {
        return switch (cell) {
            case "yes" -> "yes";
            case "passing" -> "rule.passing";
            case "without" -> "rule.delete-with-snapshots.none";
            case "copy.snapshot", "revert.snapshot" -> "rule." + cell + "-status";
            default -> "rule." + cell + (cell.contains(".") ? "" : ".status");
        };
    }

    /// One cell of a table.
    record Case(String action, String status, String answer) {}

    static Stream<Case> cases(String table) {
        var lines = table.lines().map(StatusRulesTest::cells).toList();
        var statuses = lines.getFirst();
        var cases = new ArrayList<Case>();
        for (var line : lines.subList(1, lines.size())) {
            assertThat(line).hasSameSizeAs(statuses);
            for (int column = 1; column < statuses.size(); column++) {
                cases.add(new Case(line.getFirst(), statuses.get(column), rule(line.get(column))));
            }
        }
        return cases.stream();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }

    static Stream<Case> ofAVolume() {
        return cases(OF_A_VOLUME);
    }

    static Stream<Case> ofAVolumeWithASnapshot() {
        return cases(OF_A_VOLUME_WITH_A_SNAPSHOT);
    }

    static Stream<Case> ofASnapshot() {
        return cases(OF_A_SNAPSHOT);
    }

    private final SamplePicture sample = new SamplePicture();

    @ParameterizedTest
    @MethodSource("ofAVolume")
    void theStatusOfAVolumeSaysWhatMayBeDone(Case expected) {
        assertAnswer(expected, volume(expected.status()));
    }

    @ParameterizedTest
    @MethodSource("ofAVolumeWithASnapshot")
    void aSnapshotChangesWhatMayBeDoneWithItsVolume(Case expected) {
        var volume = volume(expected.status());
        sample.snapshot(volume, "snapshot-1");
        assertAnswer(expected, volume);
    }

    private Volume volume(String status) {
        var volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.of(status), ByteSize.ofGib(1));
        if (volume.status() == VolumeStatus.IN_USE) {
            sample.attached(volume, "web-1", "/dev/vdb");
        }
        return volume;
    }

    private void assertAnswer(Case expected, Volume volume) {
        var action = VolumeAction.valueOf(constant(expected.action()));
        assertThat(key(Rules.explain(action, volume, sample.picture()))).isEqualTo(expected.answer());
    }

    @ParameterizedTest
    @MethodSource("ofASnapshot")
    void theStatusOfASnapshotSaysWhatMayBeDone(Case expected) {
        var snapshot = sample.snapshot(
                sample.volume("vol-1"), "snapshot-1", SnapshotStatus.of(expected.status()), Consistency.DETACHED);
        var action = SnapshotAction.valueOf(constant(expected.action()));

        assertThat(key(Rules.explain(action, snapshot, sample.picture()))).isEqualTo(expected.answer());
    }

    @Test
    void noStatusAndNoActionIsLeftOut() {
        assertThat(ofAVolume().map(Case::status)).containsAll(words(VolumeStatus.values(), VolumeStatus::word));
        assertThat(ofAVolume().map(Case::action)).containsAll(words(VolumeAction.values(), StatusRulesTest::word));
        assertThat(ofASnapshot().map(Case::status)).containsAll(words(SnapshotStatus.values(), SnapshotStatus::word));
        assertThat(ofASnapshot().map(Case::action)).containsAll(words(SnapshotAction.values(), StatusRulesTest::word));
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "yes";
            case Verdict.Refused refused -> refused.key();
        };
    }
}
