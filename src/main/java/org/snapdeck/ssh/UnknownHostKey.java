package org.snapdeck.ssh;

/// The host shows a key and we know none for it. Nothing was sent, not even a user's name; a person has to
/// compare the fingerprint and then [KnownHosts#trust] the key.
@SuppressWarnings("serial") // thrown and caught in one process
public final class UnknownHostKey extends RemoteFailure {

    private final KeyName name;
    private final HostKey key;

    public UnknownHostKey(KeyName name, HostKey key) {
        super(name.address(), "unknown host key " + key, null);
        this.name = name;
        this.key = key;
    }

    /// Under which the key is to be trusted.
    public KeyName name() {
        return name;
    }

    public HostKey key() {
        return key;
    }
}
