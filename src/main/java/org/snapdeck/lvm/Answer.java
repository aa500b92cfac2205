package org.snapdeck.lvm;

/// What LVM says to a question of yes or no, to which it often has no answer, as for a volume that is not active.
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }
}
