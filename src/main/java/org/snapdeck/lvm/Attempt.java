package org.snapdeck.lvm;

import org.snapdeck.ssh.ScriptStep;

/// How far a command came, told by its exit status alone: LVM's commands end with 0, 2, 3, 4 or 5, never with 1.
public enum Attempt {
    SUCCEEDED,
    /// sudo ends with 1 when it does not let the command run.
    NOT_ALLOWED,
    NOT_FOUND,
    FAILED;

    public static Attempt of(ScriptStep step) {
        return switch (step.exit()) {
            case 0 -> SUCCEEDED;
            case 1 -> step.words().getFirst().equals("sudo") ? NOT_ALLOWED : FAILED;
            case 126, 127 -> NOT_FOUND;
            default -> FAILED;
        };
    }

    /// Whether it is certain that the command itself never started.
    public boolean neverRan() {
        return this == NOT_ALLOWED || this == NOT_FOUND;
    }
}
