package org.snapdeck.app;

import java.util.OptionalDouble;

/// An operation under way, as the status bar shows it. Without a progress nothing is known of how far it is: only
/// copies have one.
public record RunningOperation(Object id, String sentence, String stage, OptionalDouble progress) {}
