package org.snapdeck.ssh;

/// We did not get as far as logging in.
@SuppressWarnings("serial") // thrown and caught in one process
public final class Unreachable extends RemoteFailure {

    public enum Reason {
        /// No address is known for the host's name.
        NAME_UNKNOWN,
        /// Nobody listens at that port, or a firewall says no.
        REFUSED,
        /// There is no way from here to the host's network.
        NO_ROUTE,
        /// Nothing answered in time.
        NO_ANSWER,
        /// Something answered that does not speak SSH as we do.
        NOT_SSH,
        /// Host and console have no algorithm in common that is still safe.
        NO_COMMON_ALGORITHM,
        /// The connection broke before we had logged in.
        BROKEN_OFF,
        /// The jump host before it makes no connections for us.
        JUMP_FORBIDDEN,
        /// The jump host before it could not connect to it.
        JUMP_FAILED,
        /// Our own list of known hosts can't be read, so no host can be trusted.
        KNOWN_HOSTS_UNREADABLE
    }

    private final Reason reason;

    public Unreachable(HostAddress address, Reason reason, Throwable cause) {
        super(address, "unreachable, " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
