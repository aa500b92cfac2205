package org.snapdeck.ssh;

/// The call ended without the script's end mark.
@SuppressWarnings("serial") // thrown and caught in one process
public final class Lost extends RemoteFailure {

    public enum Reason {
        /// The connection broke.
        CONNECTION,
        /// The host ended the script before its end mark, or ran something else.
        NO_END,
        /// The host sent more than we are willing to hold.
        FLOOD,
        /// The marks make no sense.
        GARBLED,
        /// The channel of what was only followed was needed by somebody else.
        GAVE_WAY,
        /// This shell was closed.
        CLOSED,
        /// The thread that waited was interrupted.
        INTERRUPTED
    }

    private final Reason reason;
    private final boolean sent;
    private final Heard heard;

    public Lost(HostAddress address, Reason reason, boolean sent, Heard heard, Throwable cause) {
        super(address, "lost, " + reason + (sent ? "" : ", nothing was sent"), cause);
        this.reason = reason;
        this.sent = sent;
        this.heard = heard;
    }

    public Reason reason() {
        return reason;
    }

    public Heard heard() {
        return heard;
    }

    @Override
    public boolean mayHaveRun() {
        return sent;
    }
}
