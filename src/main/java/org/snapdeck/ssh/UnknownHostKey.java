package org.snapdeck.ssh;

/// The host shows a key and we know none for it. Nothing was sent, not even a user's name; a person has to
/// compare the fingerprint and then [KnownHosts#trust] the key.
@SuppressWarnings("serial") // thrown and caught in one process
public final class UnknownHostKey extends RemoteFailure {

    private final HostKey key;

    public UnknownHostKey(HostAddress address, HostKey key) {
        super(address, "unknown host key " + key, null);
        this.key = key;
    }

    public HostKey key() {
        return key;
    }
}
