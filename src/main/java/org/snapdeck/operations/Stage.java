package org.snapdeck.operations;

import java.util.Locale;

/// The stages of an operation, as the walkthroughs of Cinder know them, and the fourth that Cinder lacks.
public enum Stage {
    /// What cinder-api does.
    REQUEST,
    /// What the call over the message queue does.
    MESSAGE,
    /// What cinder-volume does.
    EXECUTION,
    /// What turned the row: the host, asked again.
    READ_BACK,
    /// What the host did, found out later.
    SETTLE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
