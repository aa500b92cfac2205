package org.snapdeck.app;

import org.snapdeck.fx.Tone;

/// The most urgent of what has to be looked at, as it stands in the line at the bottom.
///
/// @param show leads to it
public record AlarmLine(String sentence, Tone tone, Runnable show) {}
