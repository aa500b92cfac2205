package org.snapdeck.fx;

import java.time.Instant;

/// One thing that was done, for a list of such.
///
/// @param sentence why it ended as it did; may be empty
/// @param open shows all of it
public record HistoryLine(String title, Status status, Instant at, String sentence, Runnable open) {}
