package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.ssh.RemoteFailure;

/// Between two looks lies a day here: what is seen sooner was seen because something happened.
final class HostWatchTest {
    private static final long PATIENCE = 60;

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private final Semaphore changed = new Semaphore(0);

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
        engine.connections.whenHeard(engine.watch::heard);
        engine.inventory.listen(_ -> changed.release());
        engine.watch.start();
    }

    @AfterEach
    void close() {
        engine.watch.close();
        engine.close();
    }

    @Test
    void aHostWhoseConnectionBreaksIsLookedAtAtOnceAndAgainWhenItAnswersSomebody() throws Exception {
        try (var _ = engine.demo.world().unplug()) {
            await(sighting -> !sighting.isFresh());
            assertThatThrownBy(this::ask).isInstanceOf(RemoteFailure.class);
        }

        ask();

        await(Sighting::isFresh);
        assertThat(engine.inventory.picture().sighting(engine.host.id()).failure())
                .isEmpty();
    }

    private void ask() throws Exception {
        engine.connections.to(engine.host.id()).probe();
    }

    private void await(Predicate<Sighting> wanted) throws InterruptedException {
        while (!wanted.test(engine.inventory.picture().sighting(engine.host.id()))) {
            assertThat(changed.tryAcquire(PATIENCE, TimeUnit.SECONDS))
                    .as("a look")
                    .isTrue();
        }
    }
}
