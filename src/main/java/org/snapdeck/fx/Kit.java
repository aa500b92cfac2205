package org.snapdeck.fx;

/// What every screen is given: its words, its layout, the dialogs of the window, a place for slow work, and what its
/// tables looked like.
public record Kit(Words words, ViewLoader screens, Dialogs dialogs, Background background, TableMemory tables) {

    /// For windows whose tables begin anew each time.
    public Kit(Words words, ViewLoader screens, Dialogs dialogs, Background background) {
        this(words, screens, dialogs, background, TableMemory.none());
    }
}
