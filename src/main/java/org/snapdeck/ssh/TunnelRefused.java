package org.snapdeck.ssh;

import java.io.IOException;

/// A jump host did not make the connection that we asked it for.
@SuppressWarnings("serial") // thrown and caught in one process
final class TunnelRefused extends IOException {

    private final boolean forbidden;

    TunnelRefused(boolean forbidden, Throwable cause) {
        super(forbidden ? "the jump host forwards nothing" : "the jump host can't connect", cause);
        this.forbidden = forbidden;
    }

    /// Whether the jump host makes no such connections at all, or could not make this one.
    boolean isForbidden() {
        return forbidden;
    }
}
