package org.snapdeck.ssh;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What JSch asks about a host's key, answered from our own file. JSch is never let near the file, and what it
/// asks to be added or removed is not done.
final class HostKeyCheck implements HostKeyRepository {

    private final KeyName name;
    private final KnownHosts knownHosts;
    private Optional<RemoteFailure> refusal = Optional.empty();
    private boolean accepted;

    HostKeyCheck(KeyName name, KnownHosts knownHosts) {
        this.name = name;
        this.knownHosts = knownHosts;
    }

    /// Why the key was not accepted, once it was shown.
    synchronized Optional<RemoteFailure> refusal() {
        return refusal;
    }

    synchronized boolean isAccepted() {
        return accepted;
    }

    @Override
    public synchronized int check(String host, byte[] blob) {
        refusal = judge(blob);
        accepted = refusal.isEmpty();
        return accepted ? OK : NOT_INCLUDED;
    }

    private Optional<RemoteFailure> judge(byte[] blob) {
        try {
            var key = HostKey.of(blob);
            return switch (knownHosts.judge(name, key)) {
                case TRUSTED -> Optional.empty();
                case UNKNOWN -> Optional.of(new UnknownHostKey(name, key));
                case REVOKED -> Optional.of(new RevokedHostKey(name.address(), key));
                case CHANGED -> Optional.of(new ChangedHostKey(name, key, knownHosts.keysOf(name), knownHosts.file()));
            };
        } catch (IOException failure) {
            return Optional.of(new Unreachable(name.address(), Unreachable.Reason.KNOWN_HOSTS_UNREADABLE, failure));
        } catch (IllegalArgumentException failure) {
            return Optional.of(new Unreachable(name.address(), Unreachable.Reason.NOT_SSH, failure));
        }
    }

    /// JSch asks this to offer the types of the known keys first. A host that we know by its ECDSA key and that
    /// also has another one must not look like a stranger.
    @Override
    public com.jcraft.jsch.HostKey[] getHostKey(String host, String type) {
        if (type != null) {
            return getHostKey(); // asked for after a key was accepted, to see whether it is revoked, which we have
            // judged
        }
        return known().stream().flatMap(key -> asJschKey(host, key).stream()).toArray(com.jcraft.jsch.HostKey[]::new);
    }

    private List<HostKey> known() {
        try {
            return knownHosts.keysOf(name);
        } catch (IOException failure) {
            SshLog.LOGGER.debug("known hosts are unreadable, which the check of the key will tell", failure);
            return List.of();
        }
    }

    private static Optional<com.jcraft.jsch.HostKey> asJschKey(String host, HostKey key) {
        try {
            return Optional.of(new com.jcraft.jsch.HostKey(host, key.blob()));
        } catch (JSchException failure) {
            SshLog.LOGGER.debug("a known key of a type that JSch can't use", failure);
            return Optional.empty();
        }
    }

    @Override
    public com.jcraft.jsch.HostKey[] getHostKey() {
        return new com.jcraft.jsch.HostKey[0];
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return knownHosts.file().toString();
    }

    @Override
    public void add(com.jcraft.jsch.HostKey key, UserInfo person) {
        throw new UnsupportedOperationException("only a person adds a key");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("only a person removes a key");
    }

    @Override
    public void remove(String host, String type, byte[] blob) {
        throw new UnsupportedOperationException("only a person removes a key");
    }
}
