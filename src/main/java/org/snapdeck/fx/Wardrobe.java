package org.snapdeck.fx;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Dresses the windows in the theme that is chosen, menus and tooltips too: each of them is a scene of its own.
public final class Wardrobe {

    /// The floors of style, the lowest first.
    private static final List<String> SHEETS = List.of("/css/tokens.css", "/css/controls.css", "/css/console.css");

    private final ObservableValue<Theme> theme;
    private final ListChangeListener<Window> newcomers = _ -> paint();

    public Wardrobe(ObservableValue<Theme> theme) {
        this.theme = theme;
        theme.subscribe(this::change);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::change);
        Window.getWindows().addListener(newcomers);
        change();
    }

    /// For the scene of a window. What pops up from it takes its sheets from there.
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(SHEETS.stream().map(Wardrobe::address).toList());
        scene.getPreferences().setColorScheme(theme.getValue().scheme());
    }

    private void change() {
        Application.setUserAgentStylesheet(theme.getValue().controls());
        paint();
    }

    private void paint() {
        var wanted = theme.getValue().scheme();
        Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .forEach(scene -> scene.getPreferences().setColorScheme(wanted));
    }

    private static String address(String sheet) {
        return Wardrobe.class.getResource(sheet).toExternalForm();
    }
}
