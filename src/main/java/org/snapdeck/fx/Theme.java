package org.snapdeck.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Light, dark, or as the desktop is set.
public enum Theme {
    LIGHT,
    DARK,
    AUTO;

    ColorScheme scheme() {
        return switch (this) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case AUTO -> Platform.getPreferences().getColorScheme();
        };
    }

    /// The controls' own style, below our sheets.
    String controls() {
        return switch (scheme()) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }
}
