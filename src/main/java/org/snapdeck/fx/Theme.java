package org.snapdeck.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light, dark, or as the desktop is set.
public enum Theme {
    LIGHT,
    DARK,
    AUTO;

    /// The floors of style, the lowest first.
    private static final List<String> SHEETS = List.of("/css/tokens.css", "/css/controls.css", "/css/console.css");

    /// Gives a scene our style sheets. Which of the two palettes they draw from is decided by {@link #apply}.
    public static void dress(Scene scene) {
        scene.getStylesheets().setAll(SHEETS.stream().map(Theme::address).toList());
    }

    /// For the whole application, since menus and tooltips are scenes of their own.
    public void apply() {
        var light = scheme() == ColorScheme.LIGHT;
        var base = light ? new PrimerLight() : new PrimerDark();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    }

    public ColorScheme scheme() {
        return switch (this) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case AUTO -> Platform.getPreferences().getColorScheme();
        };
    }

    private static String address(String sheet) {
        return Theme.class.getResource(sheet).toExternalForm();
    }
}
