package org.snapdeck.ssh;

import java.time.Duration;

/// How long and how much.
///
/// @param connect until a host has let us in
/// @param open until a channel has confirmed that it runs our command
/// @param alive without a sign of life before we ask for one; three unanswered questions are the end
/// @param linger for a script to leave after its end mark
/// @param channels at a time on one connection: an OpenSSH server allows ten, and we are not alone
/// @param most bytes that one script may print
record Limits(Duration connect, Duration open, Duration alive, Duration linger, int channels, int most) {

    static final Limits USUAL = new Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            6,
            32 * 1024 * 1024);

    static final int UNANSWERED = 3;

    /// For a person to answer what a host asks. An OpenSSH server gives two minutes for the whole login.
    static final Duration ANSWER = Duration.ofSeconds(100);
}
