package org.snapdeck.fx;

/// What every screen is given: its words, its layout, the dialogs of the window, and a place for slow work.
public record Kit(Words words, ViewLoader screens, Dialogs dialogs, Background background) {}
