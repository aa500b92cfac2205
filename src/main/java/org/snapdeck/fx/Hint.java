package org.snapdeck.fx;

/// A few words beside something, and how grave they are.
public record Hint(Tone tone, String sentence) {}
