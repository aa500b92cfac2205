package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.app.KilledConsole.Wish;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;

/// `kill -9` of the console right after a pause and right after a freeze: the host brings the instance back, and the
/// next start of the console settles to what the host shows.
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HeldConsoleTest {
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration ONE_RESUME = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ByteSize SIZE = new ByteSize(64L << 20);

    @TempDir
    private static Path data;

    private final LabHost lab = LabHost.running();
    private Volume volume;
    private LabInstance instance;

    @BeforeAll
    void start() throws Exception {
        try (var console = new LabEngine(data, lab)) {
            volume = console.volume("vol-1", SIZE, lab);
        }
        instance = LabInstance.start(lab, "held-console", disk());
    }

    @AfterAll
    void stop() {
        instance.close();
        lab.root("lvremove -qq -y " + disk());
    }

    @ParameterizedTest
    @EnumSource
    void itIsBroughtBackAndTheOperationSettles(Hold.Manner manner) throws Exception {
        var operationId = UUID.randomUUID();
        var process = consoleThatHolds(manner, operationId);
        try (var output = process.inputReader();
                var watch = instance.watch()) {
            lineThatStarts(output, "READY");
            try (var _ = lab.hold("flock -x /run/lock/lvm/V_" + volume.pool().group() + " sh -c 'echo held; cat'")) {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                until(() -> standsStill(manner));
                process.destroyForcibly().waitFor();
                until(() -> !standsStill(manner));
                instance.goesOn();
            }
            var longest = watch.longest().time();
            System.out.println(manner + ", console killed: stood still for " + longest.toMillis() + " ms");
            assertThat(longest).isLessThan(LIMIT.plus(ONE_RESUME));
        } finally {
            process.destroyForcibly().waitFor();
        }
        settles(operationId);
    }

    private void settles(UUID operationId) throws Exception {
        try (var console = new LabEngine(data, lab)) {
            var operation = console.await(operationId);
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(operation.reason().map(Reason::key)).contains("reason.not-proven");
            var row = console.engine
                    .inventory
                    .picture()
                    .snapshot(operation.objectId())
                    .orElseThrow();
            assertThat(row.status()).isEqualTo(SnapshotStatus.AVAILABLE);
            assertThat(row.consistency()).isEqualTo(Consistency.CRASH_CONSISTENT);
            console.delete(row.id());
        }
    }

    private Process consoleThatHolds(Hold.Manner manner, UUID operationId) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledConsole.class.getName(),
                        data.toString(),
                        Wish.HELD_SNAPSHOT.name(),
                        volume.id().toString(),
                        operationId.toString(),
                        manner.name(),
                        instance.uuid().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void lineThatStarts(BufferedReader output, String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return;
            }
        }
        throw new AssertionError("the console ended without " + word);
    }

    private boolean standsStill(Hold.Manner manner) {
        return switch (manner) {
            case PAUSE -> instance.state().equals("paused");
            case FREEZE -> instance.isFrozen();
        };
    }

    private String disk() {
        return volume.pool().group() + "/" + volume.lv();
    }

    private static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(deadline);
        }
    }
}
