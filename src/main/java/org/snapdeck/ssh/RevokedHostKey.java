package org.snapdeck.ssh;

/// The host shows a key that was marked as revoked, so whoever shows it is not to be talked to.
@SuppressWarnings("serial") // thrown and caught in one process
public final class RevokedHostKey extends RemoteFailure {

    private final HostKey key;

    public RevokedHostKey(HostAddress address, HostKey key) {
        super(address, "revoked host key " + key, null);
        this.key = key;
    }

    public HostKey key() {
        return key;
    }
}
