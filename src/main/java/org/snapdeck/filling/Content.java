package org.snapdeck.filling;

import java.util.Locale;

/// What fills up.
public enum Content {
    /// The copy-on-write store of a thick snapshot.
    STORE,
    /// What the volumes of a thin pool have written.
    DATA,
    /// Where a thin pool notes what is whose.
    METADATA;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Content of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
