package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.operations.EventFile;
import org.snapdeck.operations.Operations;

/// Whether events are written into a file, as somebody chose it; the choice outlives the console.
final class EventFollowing implements AutoCloseable {
    private final Path file;
    private final Operations operations;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private Optional<EventFile> writing = Optional.empty();

    EventFollowing(Path file, Operations operations) {
        this.file = file;
        this.operations = operations;
    }

    /// Begins as it was left.
    void follow(WindowSettings settings, Background background) {
        wanted.set(settings.followsEvents());
        wanted.subscribe(now -> {
            settings.followEvents(now);
            background.run(() -> turn(now), _ -> {});
        });
    }

    private synchronized boolean turn(boolean on) throws IOException {
        if (on == writing.isPresent()) {
            return on;
        }
        if (on) {
            writing = Optional.of(new EventFile(file, operations).start());
        } else {
            close();
        }
        return on;
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        writing.ifPresent(EventFile::close);
        writing = Optional.empty();
    }
}
