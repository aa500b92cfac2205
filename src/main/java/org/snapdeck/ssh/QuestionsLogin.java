package org.snapdeck.ssh;

/// With what the host asks, and a person answers at every login: a password, a code, or both.
public record QuestionsLogin() implements Login {

    @Override
    public void close() {
        // The answers are not ours.
    }
}
