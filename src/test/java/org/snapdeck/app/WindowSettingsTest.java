package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Theme;

final class WindowSettingsTest {
    @TempDir
    private Path data;

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        var theme = started();
        theme.set(Theme.LIGHT);
        theme.set(Theme.DARK);

        assertThat(started().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void atFirstTheWindowLooksAsTheDesktopIsSet() {
        assertThat(started().get()).isEqualTo(Theme.AUTO);
    }

    @Test
    void whatCanNotBeReadDoesNotKeepTheConsoleFromStarting() throws Exception {
        Files.writeString(data.resolve("looks.properties"), "theme = \\u00z");

        assertThat(started().get()).isEqualTo(Theme.AUTO);
    }

    @Test
    void onlyTheOwnerCanReadItAndNothingElseIsLeftBehind() throws Exception {
        started().set(Theme.DARK);

        var file = data.resolve("looks.properties");
        assertThat(data).isDirectoryContaining(file::equals);
        assertThat(data.toFile().list()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private ObjectProperty<Theme> started() {
        var theme = new SimpleObjectProperty<>(Theme.LIGHT);
        new WindowSettings(data).follow(theme, Background.sameThread());
        return theme;
    }
}
