package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoClient;
import org.snapdeck.inventory.Volume;
import org.snapdeck.usage.WriteLook;

/// How the writes to a volume of the demo host are followed, through losses, until somebody ends it.
final class WriteWatchTest implements WriteFollower {

    @TempDir
    private Path folder;

    /// What was seen, or whether the host was silent when nothing was.
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    private EngineOnDemoHost engine;
    private Runnable end = () -> {};

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        end.run();
        engine.close();
    }

    @Override
    public void saw(WriteLook look) {
        heard.add(look);
    }

    @Override
    public void lost(boolean silent) {
        heard.add(silent);
    }

    @Test
    void whatAVolumesWriterWritesIsSeenAndSeenAgainAfterALoss() throws Exception {
        var volume = engine.volume("vol", 1);
        var group = volume.pool().group().text();
        follow(volume);
        var first = (WriteLook.Counted) await(WriteLook.Counted.class::isInstance);
        engine.demo.world().write(group, volume.lv().text(), 1 << 20);
        await(look -> isCounted(look, first.bytes() + (1 << 20)));

        try (var _ = engine.demo.world().unplug()) {
            await(Boolean.TRUE::equals);
        }
        engine.demo.world().write(group, volume.lv().text(), 1 << 20);

        await(look -> isCounted(look, first.bytes() + (2 << 20)));
    }

    @Test
    void nothingIsHeardAnyMoreOnceItIsEnded() throws Exception {
        follow(engine.volume("vol", 1));
        await(WriteLook.Counted.class::isInstance);

        end.run();

        awaitNoProcess();
        assertThat(heard).doesNotContain(true, false);
    }

    /// The name of the process, as its host lists it, has no word of this command.
    private void awaitNoProcess() throws Exception {
        try (var client = DemoClient.connect(engine.demo)) {
            var answer = "";
            do {
                answer = client.run("grep -l snapdeck-[w]rites /proc/[0-9]*/cmdline", "")
                        .out();
            } while (!answer.isBlank());
        }
    }

    private void follow(Volume volume) {
        engine.look();
        var device =
                engine.inventory.picture().seen(volume).orElseThrow().identity().deviceUuid();
        end = new WriteWatch(engine.connections, Duration.ofMillis(50)).follow(engine.host.id(), device, this);
    }

    private static boolean isCounted(Object look, long bytes) {
        return look instanceof WriteLook.Counted counted && counted.bytes() == bytes;
    }

    private Object await(Predicate<Object> wanted) throws InterruptedException {
        while (true) {
            var next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("what is heard").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
