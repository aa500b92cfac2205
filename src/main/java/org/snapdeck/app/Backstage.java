package org.snapdeck.app;

import java.io.IOException;
import java.util.Optional;
import org.snapdeck.database.DatabaseUnavailable;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.inventory.RequestRefused;

/// The engine, and the demo host if there is to be one.
final class Backstage implements AutoCloseable {
    private final Engine engine;
    private final WindowSettings settings;
    private final EventFollowing events;
    private Optional<Demo> demo = Optional.empty();

    private Backstage(Engine engine, WindowSettings settings, EventFollowing events) {
        this.engine = engine;
        this.settings = settings;
        this.events = events;
    }

    /// @throws DatabaseUnavailable the database in the data folder can't be used
    static Backstage open(Options options) throws IOException, DatabaseUnavailable {
        return open(options, new Engine(options.data()));
    }

    /// Takes over the engine.
    static Backstage open(Options options, Engine engine) throws IOException {
        var backstage = new Backstage(
                engine,
                new WindowSettings(options.data()),
                new EventFollowing(options.data().resolve("events.jsonl"), engine.operations));
        backstage.engine.inventory.rowsChanged();
        if (backstage.wants(options.demo())) {
            backstage.demo = Optional.of(Demo.start(backstage.engine, options.data()));
        }
        backstage.engine.start();
        return backstage;
    }

    private boolean wants(DemoWish wish) {
        return switch (wish) {
            case WANTED -> true;
            case UNWANTED -> false;
            case AS_BEFORE -> Demo.isExpected(engine);
        };
    }

    Engine engine() {
        return engine;
    }

    WindowSettings settings() {
        return settings;
    }

    EventFollowing events() {
        return events;
    }

    /// The machine itself, for whoever makes things happen to it.
    Optional<DemoHost> demo() {
        return demo.map(Demo::machine);
    }

    /// Takes the demo host away; the next start does not bring it back.
    ///
    /// @throws RequestRefused an operation on it is still under way
    void removeDemo() throws RequestRefused, IOException {
        if (demo.isPresent()) {
            demo.get().remove();
            demo = Optional.empty();
        }
    }

    @Override
    public void close() {
        events.close();
        settings.close();
        engine.close();
        demo.ifPresent(Demo::close);
    }
}
