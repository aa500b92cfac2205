package org.snapdeck.usage;

import java.util.Arrays;

/// How an instance stands, as libvirt numbers it.
public enum InstanceState {
    NONE(0, "no-state"),
    RUNNING(1, "running"),
    BLOCKED(2, "running"),
    PAUSED(3, "paused"),
    SHUTTING_DOWN(4, "shutting-down"),
    SHUT_OFF(5, "shut-off"),
    CRASHED(6, "crashed"),
    /// It sleeps, by its own wish.
    SUSPENDED(7, "asleep");

    private final int number;
    private final String word;

    InstanceState(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /// For whoever finds the words; waiting for its disk is running to everybody else.
    public String word() {
        return word;
    }

    /// Whether it has no process, and so nothing open: its disks are merely meant for it.
    public boolean isOff() {
        return this == SHUT_OFF;
    }

    static InstanceState of(int number) {
        return Arrays.stream(values())
                .filter(state -> state.number == number)
                .findFirst()
                .orElse(NONE);
    }
}
