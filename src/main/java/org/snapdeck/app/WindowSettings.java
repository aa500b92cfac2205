package org.snapdeck.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.TableLook;
import org.snapdeck.fx.TableMemory;
import org.snapdeck.fx.Theme;

/// How somebody wants the window and its tables to look, kept between two starts in `looks.properties` of the
/// data folder. What another version has written there stays as it is.
final class WindowSettings implements TableMemory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowSettings.class);
    private static final String THEME = "theme";
    private static final String EVENTS = "events";
    private static final String PROJECT = "project";
    private static final String TABLE = "columns-of.";

    private final Path file;
    private final Properties settings;
    private final AtomicBoolean unwritten = new AtomicBoolean();
    private Optional<Background> background = Optional.empty();

    WindowSettings(Path data) {
        file = data.resolve("looks.properties");
        settings = read(file);
    }

    /// Begins with what was kept, and keeps what is chosen from now on.
    void follow(ObjectProperty<Theme> theme, Background wanted) {
        background = Optional.of(wanted);
        theme.set(theme(get(THEME)).orElse(Theme.AUTO));
        theme.subscribe((_, now) -> keep(THEME, nameOf(now)));
    }

    @Override
    public TableLook recall(String table) {
        return TableLook.of(get(TABLE + table));
    }

    @Override
    public void keep(String table, TableLook look) {
        keep(TABLE + table, look.text());
    }

    /// Whether events are written into a file.
    boolean followsEvents() {
        return get(EVENTS).equals("file");
    }

    void followEvents(boolean wanted) {
        keep(EVENTS, wanted ? "file" : "");
    }

    /// The project that was shown last.
    Optional<UUID> project() {
        try {
            return Optional.of(get(PROJECT)).filter(id -> !id.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("{} names no project, so the first is shown", file, unreadable);
            return Optional.empty();
        }
    }

    void keepProject(UUID id) {
        keep(PROJECT, id.toString());
    }

    private static Optional<Theme> theme(String name) {
        return Arrays.stream(Theme.values())
                .filter(theme -> nameOf(theme).equals(name))
                .findFirst();
    }

    /// Looks are no reason not to start.
    private static Properties read(Path file) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException _) {
            return settings;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} can't be read, so the window looks as it does at first", file, unreadable);
        }
        return settings;
    }

    private String get(String key) {
        return settings.getProperty(key, "");
    }

    /// While a column is dragged there is news all the time: what waits to be written is written once.
    private void keep(String key, String value) {
        settings.setProperty(key, value);
        if (unwritten.compareAndSet(false, true)) {
            background.ifPresent(it -> it.run(this::write, _ -> {}));
        }
    }

    /// Replaces the file as a whole, so that it is never half written; a new temporary file is its owner's alone.
    private synchronized boolean write() throws IOException {
        if (!unwritten.getAndSet(false)) {
            return false;
        }
        var fresh = Files.createTempFile(file.getParent(), "window", ".new");
        try {
            Files.writeString(fresh, text());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Without the date that properties are stored with.
    private String text() throws IOException {
        var text = new StringWriter();
        settings.store(text, null);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Writes what was not written yet.
    @Override
    public void close() {
        try {
            write();
        } catch (IOException failure) {
            LOG.warn("{} can't be written", file, failure);
        }
    }

    private static String nameOf(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
