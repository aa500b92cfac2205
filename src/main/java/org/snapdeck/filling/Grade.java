package org.snapdeck.filling;

/// How bad it is, the worst last.
public enum Grade {
    FINE,
    WARNING,
    CRITICAL;

    public boolean isWorseThan(Grade other) {
        return compareTo(other) > 0;
    }

    public Grade or(Grade other) {
        return other.isWorseThan(this) ? other : this;
    }
}
