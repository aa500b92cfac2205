package org.snapdeck.usage;

/// What could not be looked at, and why: somebody may be there all the same.
public record UseGap(UseSource source, String why) {}
