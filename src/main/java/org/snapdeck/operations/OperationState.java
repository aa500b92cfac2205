package org.snapdeck.operations;

import java.util.Locale;

/// Where an operation is on its way.
public enum OperationState {
    /// Written down; nothing was sent.
    REQUESTED(false),
    /// Taken up by its host's lane; nothing was sent.
    CLAIMED(false),
    /// Sent, or about to be: from here on the host may have done it.
    SENT(false),
    /// The outcome is not known; the host has to be asked.
    UNKNOWN(false),
    /// The host goes on with it by itself, or will when somebody lets go of the volume. Other operations need not
    /// wait for it.
    RUNNING(false),
    DONE(true),
    FAILED(true),
    /// Closed before anything was sent.
    NOT_SENT(true),
    /// The host shows something that only a person can decide.
    NEEDS_YOU(true);

    private final boolean last;

    OperationState(boolean last) {
        this.last = last;
    }

    /// Whether nothing more will happen by itself.
    public boolean isFinal() {
        return last;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static OperationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
