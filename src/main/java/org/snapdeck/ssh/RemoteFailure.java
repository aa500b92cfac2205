package org.snapdeck.ssh;

/// A script has no reply. The type says why, and [#mayHaveRun()] whether the host may have acted all the same.
///
/// Messages are for logs; they name the host, never a secret.
@SuppressWarnings("serial") // thrown and caught in one process
public abstract sealed class RemoteFailure extends Exception
        permits Unreachable, LoginRefused, UnknownHostKey, ChangedHostKey, RevokedHostKey, TimedOut, Lost {

    private final HostAddress address;

    RemoteFailure(HostAddress address, String message, Throwable cause) {
        super(address + ": " + message, cause);
        this.address = address;
    }

    public HostAddress address() {
        return address;
    }

    /// False only when it is certain that no byte of the script was sent.
    public boolean mayHaveRun() {
        return false;
    }
}
