package org.snapdeck.ssh;

import java.time.Duration;

/// The script's time was over before its end mark came, or before there was a free channel for it.
@SuppressWarnings("serial") // thrown and caught in one process
public final class TimedOut extends RemoteFailure {

    private final Duration limit;
    private final boolean sent;
    private final Heard heard;

    public TimedOut(HostAddress address, Duration limit, boolean sent, Heard heard) {
        super(address, "no end after " + limit + (sent ? "" : ", nothing was sent"), null);
        this.limit = limit;
        this.sent = sent;
        this.heard = heard;
    }

    public Duration limit() {
        return limit;
    }

    public Heard heard() {
        return heard;
    }

    @Override
    public boolean mayHaveRun() {
        return sent;
    }
}
