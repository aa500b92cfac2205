package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.app.KilledConsole.Wish;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;

/// `kill -9` of the console between the request and the read-back: the next start settles to what the host shows.
@Tag("lab")
final class KilledConsoleTest {
    /// When the console is killed.
    enum Moment {
        REQUESTED,
        CLAIMED,
        SENT,
        /// It waits for the lock of its volume group, and outlives the console.
        COMMAND_RUNS,
        IT_HAS_HAPPENED
    }

    private static final ByteSize SIZE = new ByteSize(64L << 20);

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();
    private final UUID operationId = UUID.randomUUID();
    private Volume volume;

    @BeforeEach
    void makeVolume() throws Exception {
        try (var console = new LabEngine(data, lab)) {
            volume = console.volume("vol-1", SIZE, lab);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotSettlesToTheTruth(Moment moment) throws Exception {
        killedAt(
                moment,
                Wish.SNAPSHOT,
                () -> runs("lvcreate.*[s]napdeck.op=" + operationId),
                () -> !snapshotOnHost().isEmpty());
        try (var console = new LabEngine(data, lab)) {
            var operation = console.await(operationId);
            var row = console.engine
                    .inventory
                    .picture()
                    .snapshot(operation.objectId())
                    .orElseThrow();
            var onHost = snapshotOnHost();
            assertThat(onHost).hasSizeLessThanOrEqualTo(1);
            if (onHost.isEmpty()) {
                assertThat(operation.state()).isIn(OperationState.NOT_SENT, OperationState.FAILED);
                assertThat(row.status()).isEqualTo(SnapshotStatus.ERROR);
                return;
            }
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(row.status()).isEqualTo(SnapshotStatus.AVAILABLE);
            assertThat(onHost.getFirst()).contains("thicksnapshot").contains("volume-" + volume.id());
            console.delete(row.id());
            assertThat(snapshotOnHost()).isEmpty();
        } finally {
            lab.root("lvremove -y " + volume.pool().group() + "/" + volume.lv());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionSettlesToTheTruth(Moment moment) throws Exception {
        killedAt(
                moment,
                Wish.DELETION,
                () -> runs("lvremove.*[s]napdeck.id=" + volume.id()),
                () -> volumeOnHost().isEmpty());
        try (var console = new LabEngine(data, lab)) {
            var operation = console.await(operationId);
            var row = console.engine.inventory.picture().volume(volume.id());
            if (volumeOnHost().isEmpty()) {
                assertThat(operation.state()).isEqualTo(OperationState.DONE);
                assertThat(row).isEmpty();
                return;
            }
            assertThat(operation.state()).isIn(OperationState.NOT_SENT, OperationState.FAILED);
            assertThat(row.map(Volume::status)).contains(VolumeStatus.AVAILABLE);
            lab.root("lvremove -y " + volume.pool().group() + "/" + volume.lv());
        }
    }

    /// The copy is held in its middle until the next console has found it.
    @Test
    void aCopyGoesOnMeanwhileAndTheNextConsoleEndsIt() throws Exception {
        var wholeVolume = " bs=1M count=" + (SIZE.bytes() >> 20) + " oflag=direct status=none";
        lab.root("dd if=/dev/urandom of=" + device(volume) + wholeVolume);
        killedAt(Moment.IT_HAS_HAPPENED, Wish.COPY, () -> false, () -> movedOnHost() > 0 && signalled("STOP"));
        var moved = movedOnHost();
        assertThat(moved).isLessThan(SIZE.bytes());
        try (var console = new LabEngine(data, lab)) {
            var left = console.engine.operations.get(operationId);
            assertThat(left.state()).isEqualTo(OperationState.RUNNING);
            console.awaitOperation(operationId, operation -> tells(operation, left, moved));
            signalled("CONT");
            var operation = console.await(operationId);

            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(operation.reason().map(Reason::key)).contains("done.copy.verified");
            var copy = console.look().volume(operation.objectId()).orElseThrow();
            assertThat(copy.status()).isEqualTo(VolumeStatus.AVAILABLE);
            assertThat(sumOnHost(copy)).isEqualTo(sumOnHost(volume));
            lab.root("lvremove -y " + copy.pool().group() + "/" + copy.lv());
        } finally {
            lab.root("lvremove -y " + volume.pool().group() + "/" + volume.lv());
        }
    }

    /// What the new console has seen itself.
    private static boolean tells(Operation operation, Operation before, long moved) {
        return !operation.reason().equals(before.reason())
                && operation
                        .reason()
                        .filter(how -> how.key().equals("running.copy.copying"))
                        .filter(how -> Long.parseLong(how.arguments().getFirst()) >= moved)
                        .isPresent();
    }

    private boolean signalled(String signal) {
        lab.root("pkill -" + signal + " -f '[s]napdeck.op=" + operationId + "'");
        return true;
    }

    /// By the file that the job writes, of which this test knows no more.
    private long movedOnHost() {
        var state = lab.root("cat /home/" + lab.property("user") + "/.local/state/snapdeck/copies/" + operationId
                + "/state 2>/dev/null || true");
        var moved = Pattern.compile("phase=copying moved=([0-9]+)").matcher(state);
        return moved.find() ? Long.parseLong(moved.group(1)) : 0;
    }

    private String sumOnHost(Volume of) {
        return lab.root("sha256sum <" + device(of));
    }

    private static String device(Volume of) {
        return "/dev/" + of.pool().group() + "/" + of.lv();
    }

    private void killedAt(Moment moment, Wish wish, BooleanSupplier runs, BooleanSupplier happened) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledConsole.class.getName(),
                        data.toString(),
                        wish.name(),
                        volume.id().toString(),
                        operationId.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            lineThatStarts(output, "READY");
            switch (moment) {
                case REQUESTED, CLAIMED, SENT -> {
                    tell(process);
                    lineThatStarts(output, moment.name());
                    kill(process);
                }
                case COMMAND_RUNS -> {
                    try (var _ =
                            lab.hold("flock -x /run/lock/lvm/V_" + volume.pool().group() + " sh -c 'echo held; cat'")) {
                        tell(process);
                        until(runs);
                        kill(process);
                    }
                }
                case IT_HAS_HAPPENED -> {
                    tell(process);
                    until(happened);
                    kill(process);
                }
            }
        }
    }

    private static void tell(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void lineThatStarts(BufferedReader output, String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return;
            }
        }
        throw new AssertionError("the console ended without " + word);
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private boolean runs(String command) {
        return lab.root("pgrep -f '^" + command + "' || true").lines().findAny().isPresent();
    }

    /// What bears the operation's tag on the host, asked for as root, by no code of ours.
    private List<String> snapshotOnHost() {
        return onHost("-S 'lv_tags=snapdeck.op=" + operationId + "'");
    }

    private List<String> volumeOnHost() {
        return onHost("-S 'lv_uuid=" + volume.uuid().orElseThrow() + "'");
    }

    private List<String> onHost(String selection) {
        return lab.root("lvs --noheadings -o lv_name,origin,lv_role " + selection)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
