package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.app.KilledConsole.Wish;
import org.snapdeck.inside.LookInside;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.InsideMount;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;
import org.snapdeck.ssh.Cable;

/// A console that somebody looks inside a snapshot with is killed, or loses its link: the host unmounts the snapshot by
/// itself and leaves nothing behind, and whoever asks later is told the truth.
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostInsideTest {
    enum Loss {
        LINK_BREAKS,
        LINK_FALLS_SILENT
    }

    /// Longer than between two looks of a console that lives.
    private static final Duration SILENCE = Duration.ofSeconds(25);

    private static final ByteSize SIZE = new ByteSize(64L << 20);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    private static Path data;

    private final LabHost lab = LabHost.running();
    private final Cable cable = new Cable(lab.address("any").port());
    private Volume volume;
    private Snapshot snapshot;

    /// With the lab host at the end of a cable from its first start on.
    private LabEngine console() throws Exception {
        return new LabEngine(data, lab, cable.address().port(), lookInside(SILENCE));
    }

    static LabEngine console(Path data, Duration silence) throws Exception {
        var lab = LabHost.running();
        return new LabEngine(data, lab, lab.address("any").port(), lookInside(silence));
    }

    private static LookInside lookInside(Duration silence) {
        return new LookInside(InsideMount.USUAL_LIMIT, silence);
    }

    @BeforeAll
    void makeSnapshot() throws Exception {
        try (var console = console()) {
            volume = console.volume("vol-1", SIZE, lab);
            lab.root("mkfs.ext4 -q /dev/" + volume.pool().group() + "/" + volume.lv());
            console.await(console.ask(console.request(volume, "then")));
            snapshot = console.look().snapshotsOf(volume).getFirst();
        }
    }

    @AfterAll
    void clear() {
        cable.close();
        lab.root("lvremove -qq -y " + volume.pool().group() + "/" + volume.lv());
    }

    @Test
    void whatAKilledConsoleLeftIsUnmountedByItsHost() throws Exception {
        var operation = UUID.randomUUID();
        killedWhileMounted(operation, SILENCE);

        until(() -> leftOnHost(operation).isEmpty());

        try (var console = console()) {
            assertSettled(console, operation, "done.inside.silent");
        }
    }

    /// Long before its host would do it by itself.
    @Test
    void whatAKilledConsoleLeftIsUnmountedByTheNextOne() throws Exception {
        var operation = UUID.randomUUID();
        killedWhileMounted(operation, InsideMount.USUAL_SILENCE);
        assertThat(leftOnHost(operation)).isNotEmpty();

        try (var console = console()) {
            assertSettled(console, operation, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutALinkItIsUnmountedByItsHost(Loss loss) throws Exception {
        UUID operation;
        try (var console = console()) {
            operation = console.engine.operations.request(
                    console.engine.lookInside.request(UUID.randomUUID(), snapshot.id()));
            console.await(operation, OperationState.RUNNING::equals);
            assertThat(leftOnHost(operation)).isNotEmpty();
            lose(loss);

            until(() -> leftOnHost(operation).isEmpty());

            assertThat(console.engine.operations.get(operation).state()).isEqualTo(OperationState.RUNNING);
            cable.heal();
            assertSettled(console, operation, "done.inside.silent");
        } finally {
            cable.heal();
        }
        try (var console = console()) {
            assertSettled(console, operation, "done.inside.silent");
        }
    }

    private void lose(Loss loss) {
        switch (loss) {
            case LINK_BREAKS -> {
                cable.cutAfterSending(0);
                cable.cut();
            }
            case LINK_FALLS_SILENT -> cable.swallow();
        }
    }

    /// @param why why it ended, if not because somebody closed the window
    private void assertSettled(LabEngine console, UUID id, String why) throws Exception {
        var operation = console.await(id);
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.reason().map(Reason::key).orElse("")).isEqualTo(why);
        assertThat(leftOnHost(id)).isEmpty();
        var picture = console.look();
        var row = picture.snapshot(snapshot.id()).orElseThrow();
        assertThat(row.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(picture.lookedIntoSince(row.id())).isEmpty();
        assertThat(picture.seen(row).orElseThrow().open().isYes()).isFalse();
        assertThat(Rules.explain(SnapshotAction.LOOK_INSIDE, row, picture)).isEqualTo(Verdict.allowed());
    }

    private void killedWhileMounted(UUID operation, Duration silence) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledConsole.class.getName(),
                        data.toString(),
                        Wish.LOOK_INSIDE.name(),
                        volume.id().toString(),
                        operation.toString(),
                        snapshot.id().toString(),
                        silence.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            lineThatStarts(output, "READY");
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            lineThatStarts(output, OperationState.RUNNING.name());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void lineThatStarts(BufferedReader output, String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return;
            }
        }
        throw new AssertionError("the console ended without " + word);
    }

    /// The mount, its loop device, its place and its guard, asked for as root, by no code of ours.
    private String leftOnHost(UUID operation) {
        return lab.root("grep " + operation
                        + " /proc/self/mountinfo; losetup --noheadings --list --output NAME,BACK-FILE;"
                        + " ls -d /run/snapdeck/inside/" + operation + " 2>/dev/null;"
                        + " pgrep -f '[s]napdeck.op=" + operation + "'; true")
                .strip();
    }

    private static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(deadline);
        }
    }
}
