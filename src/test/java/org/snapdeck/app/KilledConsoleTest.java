package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lab.LabHost;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

/// `kill -9` of the console between the request and the read-back: the next start settles to what the host shows.
@Tag("lab")
final class KilledConsoleTest {
    /// When the console is killed.
    enum Moment {
        REQUESTED,
        CLAIMED,
        SENT,
        COMMAND_RUNS,
        SNAPSHOT_IS_THERE
    }

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();

    @ParameterizedTest
    @EnumSource
    void theNextStartSettlesToTheTruth(Moment moment) throws Exception {
        Volume volume;
        try (var console = new LabEngine(data, lab)) {
            volume = console.volume("vol-1", lab);
        }
        var ids = killedAt(moment, volume);
        try (var console = new LabEngine(data, lab)) {
            var operation = console.await(ids.operation());
            var row =
                    console.engine.inventory.picture().snapshot(ids.snapshot()).orElseThrow();
            assertTruth(operation, row, onHost(ids.operation()));
            if (row.status() == SnapshotStatus.AVAILABLE) {
                console.delete(row.id());
                assertThat(onHost(ids.operation())).isEmpty();
            }
        } finally {
            lab.root("lvremove -y " + volume.pool().group() + "/" + volume.lv());
        }
    }

    private record Ids(UUID operation, UUID snapshot) {}

    private Ids killedAt(Moment moment, Volume volume) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledConsole.class.getName(),
                        data.toString(),
                        volume.id().toString(),
                        "killed-" + moment)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            var asking = lineThatStarts(output, "ASKING").split(" ");
            var ids = new Ids(UUID.fromString(asking[1]), UUID.fromString(asking[2]));
            switch (moment) {
                case REQUESTED, CLAIMED, SENT -> lineThatStarts(output, moment.name());
                case COMMAND_RUNS ->
                    until(() ->
                            runs(ids.operation()) || !onHost(ids.operation()).isEmpty());
                case SNAPSHOT_IS_THERE -> until(() -> !onHost(ids.operation()).isEmpty());
            }
            process.destroyForcibly().waitFor();
            return ids;
        }
    }

    private static String lineThatStarts(BufferedReader output, String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line;
            }
        }
        throw new AssertionError("the console ended without " + word);
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private boolean runs(UUID operation) {
        return lab.root("pgrep -f '^lvcreate.*[s]napdeck.op=" + operation + "' || true")
                .lines()
                .findAny()
                .isPresent();
    }

    /// What bears the operation's tag on the host, asked for as root, by no code of ours.
    private List<String> onHost(UUID operation) {
        return lab.root("lvs --noheadings -o lv_name,origin,lv_role -S 'lv_tags=snapdeck.op=" + operation + "'")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void assertTruth(Operation operation, Snapshot row, List<String> onHost) {
        assertThat(onHost).hasSizeLessThanOrEqualTo(1);
        if (onHost.isEmpty()) {
            assertThat(operation.state()).isIn(OperationState.NOT_SENT, OperationState.FAILED);
            assertThat(row.status()).isEqualTo(SnapshotStatus.ERROR);
            return;
        }
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(row.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(onHost.getFirst()).contains("thicksnapshot").contains("volume-" + row.volumeId());
    }
}
