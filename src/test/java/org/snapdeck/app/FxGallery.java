package org.snapdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the kit with sample content, for people to look at: `mvn test -Dtest=FxGallery` writes them to
/// `target/gallery`. It is no test, and does not run with the tests.
@ExtendWith(ApplicationExtension.class)
class FxGallery {

    private static final Path FOLDER = Path.of("target", "gallery");

    private final GallerySamples samples = new GallerySamples();
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paint(Theme theme, FxRobot robot) throws IOException {
        Files.createDirectories(FOLDER);
        picture(robot, theme, "1-volumes", window -> {});
        picture(robot, theme, "2-menu", window -> {
            samples.table().select(3);
        });
        picture(robot, theme, "3-dialog", window -> window.dialogs().show(samples.createSnapshot()));
        picture(robot, theme, "4-refused", window -> {
            var dialog = samples.createSnapshot();
            window.dialogs().show(dialog);
            dialog.refuse(samples.problem());
        });
        picture(robot, theme, "5-stages", window -> {
            var dialog = samples.createSnapshot();
            window.dialogs().show(dialog);
            samples.turnToStages(dialog);
        });
        picture(
                robot,
                theme,
                "6-confirm",
                window -> window.dialogs()
                        .confirm("Delete snapshot vol-1-snapshot?", samples.deleteSentence(), samples.deleteButton()));
        picture(robot, theme, "7-notices", window -> {
            samples.table().update(List.of());
            samples.notices().forEach(window.notices()::show);
        });
        picture(robot, theme, "8-stale", window -> {
            samples.table().warn(samples.staleBanner());
            samples.table().select(2);
        });
        picture(robot, theme, "9-kit", window -> window.dialogs().show(samples.everything()));
    }

    private void picture(FxRobot robot, Theme theme, String name, Consumer<MainWindow> story) throws IOException {
        var window = new MainWindow[1];
        robot.interact(() -> {
            window[0] = window(theme);
            stage.setScene(window[0].scene());
            stage.setWidth(name.startsWith("1") ? 1280 : 1000);
            stage.setHeight(name.startsWith("1") ? 800 : 760);
            stage.show();
            samples.table().select(1);
            story.accept(window[0]);
        });
        if (name.equals("2-menu")) {
            robot.interact(() -> {
                var button =
                        (javafx.scene.control.Button) window[0].scene().getRoot().lookupAll(".row-menu-button").stream()
                                .skip(3)
                                .findFirst()
                                .orElseThrow();
                button.fire();
            });
        }
        robot.interact(() -> stage.getScene().getRoot().layout());
        robot.interact(() -> write(stage.getScene(), name, theme));
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(popup -> {
            if (popup instanceof ContextMenu menu) {
                write(menu.getScene(), name + "-popup", theme);
                menu.hide();
            }
        }));
    }

    private MainWindow window(Theme theme) {
        var model = samples.model();
        model.themeProperty().set(theme);
        var navigation = new Navigation(List.of(
                new Section(
                        "navigation.project",
                        List.of(
                                new Entry(Feather.HARD_DRIVE, samples.volumes(), new SimpleIntegerProperty(12)),
                                new Entry(
                                        Feather.CAMERA,
                                        samples.page("snapshots.title"),
                                        new SimpleIntegerProperty(1204)))),
                new Section(
                        "navigation.admin",
                        List.of(
                                new Entry(Feather.SERVER, samples.page("hosts.title"), new SimpleIntegerProperty(2)),
                                new Entry(
                                        Feather.ACTIVITY,
                                        samples.page("activity.title"),
                                        new SimpleIntegerProperty(-1))))));
        navigation.showFirst();
        return new MainWindow(navigation, model, MainWindowDoors.closed(), samples.words());
    }

    private static void write(Scene scene, String name, Theme theme) {
        var picture = scene.snapshot(null);
        try {
            PngFile.write(
                    picture, FOLDER.resolve(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
