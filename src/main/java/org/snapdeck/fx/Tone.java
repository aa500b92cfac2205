package org.snapdeck.fx;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a colour says. Nothing says it by colour alone: each tone comes with an icon and words.
public enum Tone {
    NEUTRAL(Feather.INFO),
    BUSY(Feather.LOADER),
    GOOD(Feather.CHECK_CIRCLE),
    WARNING(Feather.ALERT_TRIANGLE),
    BAD(Feather.ALERT_OCTAGON);

    private final Ikon icon;

    Tone(Ikon icon) {
        this.icon = icon;
    }

    public Ikon icon() {
        return icon;
    }

    /// The class that the style sheets colour by.
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
