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
import org.snapdeck.fx.LaterBackground;
import org.snapdeck.fx.TableLook;
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
    void howATableWasArrangedIsThereAtTheNextStart() {
        var settings = new WindowSettings(data);
        settings.follow(new SimpleObjectProperty<>(Theme.LIGHT), Background.sameThread());
        settings.keep("volumes-table", TableLook.of("size:90 -name; size:descending"));
        settings.keep("hosts-table", TableLook.of("state name"));

        var next = new WindowSettings(data);
        assertThat(next.recall("volumes-table").text()).isEqualTo("size:90 -name; size:descending");
        assertThat(next.recall("hosts-table").text()).isEqualTo("state name;");
        assertThat(next.recall("activity-table")).isEqualTo(TableLook.NONE);
    }

    @Test
    void whatIsKeptAtTheVeryEndIsWrittenBeforeTheConsoleIsClosed() {
        var settings = new WindowSettings(data);
        settings.follow(new SimpleObjectProperty<>(Theme.LIGHT), new LaterBackground());
        settings.keep("hosts-table", TableLook.of("state name"));
        settings.close();

        assertThat(new WindowSettings(data).recall("hosts-table").text()).isEqualTo("state name;");
    }

    @Test
    void whatSomebodyElseHasWrittenStaysAsItIs() throws Exception {
        var file = data.resolve("looks.properties");
        Files.writeString(file, "later\\:version = 名字 = x\ncolumns-of.volumes-table = \u0000 %% :: ;;;\n");

        assertThat(started().get()).isEqualTo(Theme.AUTO);
        started().set(Theme.DARK);

        assertThat(Files.readString(file)).contains("later\\:version=名字 \\= x", "theme=dark");
        assertThat(new WindowSettings(data).recall("volumes-table")).isEqualTo(TableLook.NONE);
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
