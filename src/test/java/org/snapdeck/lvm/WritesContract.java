package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.usage.Unreadable;
import org.snapdeck.usage.WriteLook;

/// What the console relies on of a storage host where it follows how a volume is written to.
abstract class WritesContract extends CutContract {

    private static final ByteSize SIZE = new ByteSize(8L << 20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The pattern does not match itself.
    private static final String AWAIT_END = """
        while grep -ls 'snapdeck-[w]rites' /proc/[0-9]*/cmdline >/dev/null; do sleep 0.2; done
        mark begin
        mark end gone
        """;

    @Test
    void whatIsWrittenToAVolumeIsCounted() throws Exception {
        var volume = volume(host().thick(), SIZE);
        try (var following = new Following(volume)) {
            var before = following.counted(0);

            host().overwrite(volume.path(), SIZE);

            var after = following.counted(before.bytes() + SIZE.bytes());
            assertThat((after.bytes() - before.bytes()) / (double) SIZE.bytes()).isBetween(1.0, 1.1);
            assertThat(after.writes()).isGreaterThan(before.writes());
            assertThat(after.at()).isGreaterThan(before.at());
        }
    }

    @Test
    void aVolumeWithASnapshotIsCountedAsBefore() throws Exception {
        var volume = volume(host().thick(), SIZE);
        snapshotOf(volume, SIZE.times(2));
        try (var following = new Following(volume)) {
            var before = following.counted(0);

            host().overwrite(volume.path(), SIZE);

            var after = following.counted(before.bytes() + SIZE.bytes());
            assertThat((after.bytes() - before.bytes()) / (double) SIZE.bytes()).isBetween(1.0, 1.1);
        }
    }

    @Test
    void aVolumeThatIsTakenAwayMeanwhileIsToldAsAway() throws Exception {
        var volume = volume(host().thick(), SIZE);
        try (var following = new Following(volume)) {
            following.counted(0);

            runAsRoot(Command.of("lvremove", "-y", volume.path().text()));

            following.awaitAway();
        }
    }

    @Test
    void theHostsProcessEndsWhenNobodyListensAnyMore() throws Exception {
        var volume = volume(host().thick(), SIZE);
        try (var following = new Following(volume)) {
            following.counted(0);
        }
        try (var shell = host().connect()) {
            var script = RemoteScript.of("writes", PATIENCE, List.of());
            var await = new RemoteScript("snapdeck-test", prelude(script) + AWAIT_END, List.of(), PATIENCE);
            assertThat(shell.run(await).ending()).isEqualTo("gone");
        }
    }

    private static String prelude(RemoteScript script) {
        return script.body().substring(0, script.body().indexOf("mark begin\n"));
    }

    /// Follows a volume on a connection of its own until it is closed.
    private final class Following implements AutoCloseable {
        private final BlockingQueue<WriteLook> looks = new LinkedBlockingQueue<>();
        private final RemoteShell shell = host().connect();
        private final Thread thread;

        Following(LvHandle volume) {
            thread = Thread.ofVirtual().start(() -> follow(volume));
        }

        private void follow(LvHandle volume) {
            try {
                new Lvm(shell).followWrites(volume.deviceUuid(), this::read);
            } catch (RemoteFailure ended) {
                assertThat(Thread.currentThread().isInterrupted())
                        .as("" + ended)
                        .isTrue();
            }
        }

        private void read(String line) {
            try {
                looks.add(WriteLook.read(line));
            } catch (Unreadable failure) {
                throw new AssertionError(failure);
            }
        }

        private WriteLook next() throws InterruptedException {
            var look = looks.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(look).as("a look").isNotNull();
            return look;
        }

        /// The first look at which so much was written.
        WriteLook.Counted counted(long bytes) throws InterruptedException {
            while (true) {
                if (next() instanceof WriteLook.Counted counted && counted.bytes() >= bytes) {
                    return counted;
                }
            }
        }

        void awaitAway() throws InterruptedException {
            while (!(next() instanceof WriteLook.Away)) {
                assertThat(thread.isAlive()).isTrue();
            }
        }

        /// The shell stays open until its thread has left, so that what ends the process is the channel's end.
        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }
}
