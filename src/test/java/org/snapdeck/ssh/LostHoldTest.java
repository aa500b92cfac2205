package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Finding;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.SnapshotCut;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tags;
import org.snapdeck.lvm.VgName;

/// What stands still for a snapshot is brought back by its host alone, whatever is lost meanwhile: the link, the
/// script with its connection, or libvirt. Somebody has the group's lock, so that all happens while it stands still.
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostHoldTest {
    enum Loss {
        LINK_BREAKS,
        LINK_FALLS_SILENT,
        SCRIPT_IS_KILLED
    }

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// As long as the guard waits for libvirt.
    private static final Duration ONE_RESUME = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private final LabHost lab = LabHost.running();
    private final VgName group = new VgName(lab.property("thickGroup"));
    private final LvName disk = new LvName("lost-hold");
    private LabInstance instance;
    private SshShell shell;
    private Lvm lvm;
    private NewSnapshot wanted;

    @BeforeAll
    void start() throws Exception {
        lab.root("lvcreate -qq -y -L 64m -n " + disk + " " + group);
        instance = LabInstance.start(lab, "lost-hold", group + "/" + disk);
        shell = lab.shell(lab.property("user"), Files.createDirectory(folder.resolve("straight")));
        lvm = new Lvm(shell);
    }

    @AfterAll
    void stop() {
        shell.close();
        instance.close();
        lab.root("lvremove -qq -y " + group + "/" + disk);
    }

    @AfterEach
    void goesOnAndNoGuardIsLeft() {
        instance.goesOn();
        assertThat(instance.state()).isEqualTo("running");
        assertThat(instance.isFrozen()).isFalse();
        assertThat(lab.root("ls /home/" + lab.property("user") + "/.local/state/snapdeck/holds"))
                .isBlank();
        lab.root("lvremove -qq -y -S 'lv_tags=snapdeck.op=" + wanted.operation() + "' " + group);
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSE,LINK_BREAKS",
        "PAUSE,LINK_FALLS_SILENT",
        "PAUSE,SCRIPT_IS_KILLED",
        "FREEZE,LINK_BREAKS",
        "FREEZE,SCRIPT_IS_KILLED"
    })
    void itIsBroughtBack(Hold.Manner manner, Loss loss) throws Exception {
        var cut = cut(manner);
        try (var cable = new Cable(lab.address("any").port());
                var behind = behind(cable)) {
            CompletableFuture<Execution> answer;
            try (var _ = lock();
                    var watch = instance.watch()) {
                answer = CompletableFuture.supplyAsync(() -> run(new Lvm(behind), cut));
                until(() -> standsStill(manner) && waitsForTheLock());
                lose(loss, cable);
                until(() -> !standsStill(manner));
                instance.goesOn();
                var longest = watch.longest().time();
                System.out.println(manner + ", " + loss + ": stood still for " + longest.toMillis() + " ms");
                assertThat(longest).isLessThan(LIMIT.plus(ONE_RESUME));
            }
            cable.cut();
            assertThat(answer)
                    .failsWithin(ONE_RESUME)
                    .withThrowableOfType(ExecutionException.class)
                    .havingRootCause()
                    .isInstanceOfSatisfying(
                            RemoteFailure.class,
                            failure -> assertThat(failure.mayHaveRun()).isTrue());
        }
        settlesToTheTruth(loss);
    }

    private void settlesToTheTruth(Loss loss) throws Exception {
        until(this::isSettled);
        var found = wanted.look(lvm.report().volumes());
        switch (loss) {
            case LINK_BREAKS, LINK_FALLS_SILENT ->
                assertThat(found)
                        .isInstanceOfSatisfying(
                                Finding.Made.class,
                                made -> assertThat(Consistency.of(made.volume().tags()))
                                        .contains(Consistency.CRASH_CONSISTENT));
            case SCRIPT_IS_KILLED -> assertThat(found).isInstanceOf(Finding.Nothing.class);
        }
    }

    private boolean isSettled() {
        try {
            return lvm.settle(wanted.operation(), group).isFinal();
        } catch (RemoteFailure | LvmFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private void lose(Loss loss, Cable cable) {
        switch (loss) {
            case LINK_BREAKS -> cable.cut();
            case LINK_FALLS_SILENT -> cable.swallow();
            case SCRIPT_IS_KILLED -> killTheScript(lvcreate());
        }
    }

    /// All processes of its session, and the two of sshd above it. The guard has a session of its own.
    private void killTheScript(String command) {
        lab.root("script=$(ps -o sid= -p $(pgrep -f '" + command + "' | head -n 1) | tr -d ' ')"
                + " && server=$(ps -o ppid= -p $script | tr -d ' ') && front=$(ps -o ppid= -p $server | tr -d ' ')"
                + " && kill -KILL $front $server && pkill -KILL -s $script");
    }

    @Test
    void whenLibvirtHangsTheScriptEndsAndTheGuardGoesOnTrying() throws Exception {
        isBroughtBackLater("pkill -STOP -x libvirtd", "pkill -CONT -x libvirtd");
    }

    @Test
    void whenLibvirtIsGoneTheScriptEndsAndTheGuardGoesOnTrying() throws Exception {
        isBroughtBackLater("pkill -KILL -x libvirtd", "libvirtd --daemon");
    }

    private void isBroughtBackLater(String end, String begin) throws Exception {
        var cut = cut(Hold.Manner.PAUSE);
        try (var watch = instance.watch()) {
            CompletableFuture<Execution> answer;
            try (var _ = lock()) {
                answer = CompletableFuture.supplyAsync(() -> run(lvm, cut));
                until(() -> standsStill(Hold.Manner.PAUSE) && waitsForTheLock());
                lab.root(end);
            }
            try {
                assertThat(answer.get().isDone())
                        .as(() -> "" + answer.join().steps())
                        .isTrue();
                until(this::guardHasFired);
            } finally {
                lab.root(begin);
            }
            until(() -> !standsStill(Hold.Manner.PAUSE));
            instance.goesOn();
            System.out.println(
                    "libvirt away: stood still for " + watch.longest().time().toMillis() + " ms");
        }
        until(this::isSettled);
        assertThat(Consistency.of(((Finding.Made) wanted.look(lvm.report().volumes()))
                        .volume()
                        .tags()))
                .contains(Consistency.CRASH_CONSISTENT);
    }

    /// QEMU does not answer for a while, so that the instance is paused long after the script that wanted it is gone.
    @Test
    void whatStandsStillLateIsBroughtBackAsWell() throws Exception {
        var cut = cut(Hold.Manner.PAUSE);
        try (var cable = new Cable(lab.address("any").port());
                var behind = behind(cable);
                var watch = instance.watch()) {
            CompletableFuture<Execution> answer;
            lab.root("pkill -STOP -f '" + emulator() + "'");
            try {
                answer = CompletableFuture.supplyAsync(() -> run(new Lvm(behind), cut));
                until(() -> says("pgrep -f '" + suspend() + "'"));
                killTheScript(suspend());
                // Long enough for a guard that believes what libvirt says of the state.
                until(() -> says("find " + hold("fired") + " -cmin +0.2") || !says("ls -d " + hold("")));
            } finally {
                lab.root("pkill -CONT -f '" + emulator() + "'");
            }
            assertThat(answer).failsWithin(ONE_RESUME);
            until(this::isSettled);
            instance.goesOn();
            System.out.println("late: stood still for " + watch.longest().time().toMillis() + " ms");
        }
    }

    private String suspend() {
        return "^virsh.* [s]uspend " + instance.uuid();
    }

    private String emulator() {
        return "^[^ ]*[q]emu-system.*guest=lost-hold";
    }

    private boolean guardHasFired() {
        return says("ls " + hold("fired"));
    }

    private String hold(String file) {
        return "/home/" + lab.property("user") + "/.local/state/snapdeck/holds/" + wanted.operation() + "/" + file;
    }

    private boolean standsStill(Hold.Manner manner) {
        return switch (manner) {
            case PAUSE -> instance.state().equals("paused");
            case FREEZE -> instance.isFrozen();
        };
    }

    private boolean waitsForTheLock() {
        return says("pgrep -f '" + lvcreate() + "'");
    }

    private String lvcreate() {
        return "^lvcreate.*[s]napdeck.op=" + wanted.operation();
    }

    private boolean says(String command) {
        return !lab.root(command + " 2>/dev/null || true").isBlank();
    }

    private LabHost.Held lock() {
        return lab.hold("flock -x /run/lock/lvm/V_" + group + " sh -c 'echo held; cat'");
    }

    private SnapshotCut cut(Hold.Manner manner) throws Exception {
        var origin = lvm.report()
                .volumes()
                .find(disk.in(group))
                .orElseThrow()
                .handle()
                .orElseThrow();
        wanted = new NewSnapshot(
                origin,
                new LvName("_snapshot-" + UUID.randomUUID()),
                new SnapshotStore.Sized(new ByteSize(32L << 20)),
                Tags.NONE.with(org.snapdeck.lvm.Tag.OPERATION, UUID.randomUUID()),
                9);
        return SnapshotCut.of(wanted).holding(new Hold(manner, List.of(instance.uuid()), LIMIT));
    }

    private static Execution run(Lvm lvm, SnapshotCut cut) {
        try {
            return lvm.cut(cut);
        } catch (RemoteFailure failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(deadline);
        }
    }

    private SshShell behind(Cable cable) throws IOException {
        var address = new HostAddress("127.0.0.1", cable.address().port(), lab.property("user"));
        var known = new KnownHosts(Files.createTempDirectory(folder, "cable").resolve("known_hosts"));
        var key = lab.property("hostKey").split(" ");
        known.trust(address, new HostKey(key[0], key[1]));
        return new SshShell(address, new KeyFileLogin(Path.of(lab.property("key"))), known);
    }
}
