package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Theme;

/// How somebody wants the window to look, kept between two starts in `looks.properties` of the data folder.
final class WindowSettings {

    private static final Logger LOG = LoggerFactory.getLogger(WindowSettings.class);
    private static final String THEME = "theme";

    private final Path file;

    WindowSettings(Path data) {
        file = data.resolve("looks.properties");
    }

    /// Begins with what was kept, and keeps what is chosen from now on. Of two choices in a row each write takes
    /// the later one, whichever of them comes first.
    void follow(ObjectProperty<Theme> theme, Background background) {
        theme.set(theme());
        theme.subscribe((_, _) -> background.run(() -> keep(theme::get), _ -> {}));
    }

    /// What was chosen; as the desktop is set when nothing was, or nothing that can be read. Looks are no reason
    /// not to start.
    private Theme theme() {
        try {
            return theme(read().getProperty(THEME, "")).orElse(Theme.AUTO);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} can't be read, so the window looks as the desktop is set", file, unreadable);
            return Theme.AUTO;
        }
    }

    private static Optional<Theme> theme(String name) {
        return Arrays.stream(Theme.values())
                .filter(theme -> nameOf(theme).equals(name))
                .findFirst();
    }

    private Properties read() throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (NoSuchFileException _) {
            return new Properties();
        }
        return settings;
    }

    /// Replaces the file as a whole, so that it is never half written; a new temporary file is its owner's alone.
    private synchronized Theme keep(Supplier<Theme> chosen) throws IOException {
        var theme = chosen.get();
        var fresh = Files.createTempFile(file.getParent(), "window", ".new");
        try {
            Files.writeString(fresh, THEME + " = " + nameOf(theme) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return theme;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String nameOf(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
