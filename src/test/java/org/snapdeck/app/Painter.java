package org.snapdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.snapdeck.fx.Theme;
import org.testfx.util.WaitForAsyncUtils;

/// Writes pictures of a window in one theme and size, with the menus that are open in front of it.
final class Painter {
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Stage stage;
    private final Theme theme;

    Painter(Stage stage, Theme theme, int width, int height) {
        this.stage = stage;
        this.theme = theme;
        onScreen(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            ((MenuButton) stage.getScene().lookup(".theme-chooser"))
                    .getItems().stream()
                            .map(RadioMenuItem.class::cast)
                            .skip(theme.ordinal())
                            .findFirst()
                            .orElseThrow()
                            .fire();
        });
    }

    void paint(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        onScreen(() -> {
            var picture = stage.getScene().snapshot(null);
            popups().forEach(popup -> draw(popup, picture));
            write(picture, name);
        });
    }

    /// And back to its beginning.
    void scrollUp() {
        onScreen(() -> ((ScrollPane) stage.getScene().lookup(".page .fitting-scroll")).setVvalue(0));
    }

    /// Turns a page that is longer than the window to its end.
    void scrollDown() {
        onScreen(() -> ((ScrollPane) stage.getScene().lookup(".page .fitting-scroll")).setVvalue(1));
    }

    void closeMenus() {
        onScreen(() -> popups().forEach(PopupWindow::hide));
    }

    void closeDialogs() {
        onScreen(() -> stage.getScene().getRoot().lookupAll(".dialog-header .icon-button").stream()
                .map(ButtonBase.class::cast)
                .toList()
                .reversed()
                .forEach(ButtonBase::fire));
    }

    void press(String text) {
        onScreen(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Window::isShowing)
                .map(PopupWindow.class::cast)
                .toList();
    }

    private void draw(PopupWindow popup, WritableImage picture) {
        Scene front = popup.getScene();
        front.setFill(Color.TRANSPARENT);
        var pixels = front.snapshot(null);
        var left = (int) Math.round(
                popup.getX() + front.getX() - stage.getX() - stage.getScene().getX());
        var top = (int) Math.round(
                popup.getY() + front.getY() - stage.getY() - stage.getScene().getY());
        for (var x = 0; x < pixels.getWidth(); x++) {
            for (var y = 0; y < pixels.getHeight(); y++) {
                var colour = pixels.getPixelReader().getColor(x, y);
                var inside =
                        left + x >= 0 && top + y >= 0 && left + x < picture.getWidth() && top + y < picture.getHeight();
                if (inside && colour.getOpacity() > 0) {
                    var below = picture.getPixelReader().getColor(left + x, top + y);
                    picture.getPixelWriter()
                            .setColor(
                                    left + x,
                                    top + y,
                                    below.interpolate(
                                            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 1),
                                            colour.getOpacity()));
                }
            }
        }
    }

    private void write(WritableImage picture, String name) {
        try {
            Files.createDirectories(FOLDER);
            PngFile.write(
                    picture,
                    FOLDER.resolve("%s-%s-%d.png"
                            .formatted(name, theme.name().toLowerCase(Locale.ROOT), (int) picture.getWidth())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void onScreen(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, change);
    }
}
