package org.snapdeck.demo.libvirt;

/// How an instance stands, as libvirt numbers it and says it in words.
enum DomainState {
    RUNNING(1, 1, "running"),
    PAUSED(3, 1, "paused"),
    SHUT_OFF(5, 2, "shut off");

    private final int number;
    private final int reason;
    private final String words;

    DomainState(int number, int reason, String words) {
        this.number = number;
        this.reason = reason;
        this.words = words;
    }

    int number() {
        return number;
    }

    /// Booted, by a user, destroyed.
    int reason() {
        return reason;
    }

    String words() {
        return words;
    }
}
