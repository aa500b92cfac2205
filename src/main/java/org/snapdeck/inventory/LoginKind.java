package org.snapdeck.inventory;

/// How the console logs in to a host. The secret itself is never part of what we keep.
public enum LoginKind {
    AGENT,
    KEY_FILE,
    PASSWORD,
    /// With what the host asks, and a person answers each time.
    QUESTIONS
}
