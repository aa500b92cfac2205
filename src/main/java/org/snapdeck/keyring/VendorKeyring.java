package org.snapdeck.keyring;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.snapdeck.ssh.Secret;

/// The Keychain of macOS and the Credential Manager of Windows, through a library that speaks to both. It does not tell
/// an entry that is missing from one that can't be read, so neither do we; and it takes and gives strings.
final class VendorKeyring implements Keyring {
    private static final String SERVICE = "Snapdeck";

    @FunctionalInterface
    private interface Deed<T> {
        T on(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
    }

    private final KeyringState kind;

    VendorKeyring(KeyringState kind) {
        this.kind = kind;
    }

    @Override
    public KeyringState state() {
        try {
            return in(_ -> kind);
        } catch (KeyringFailure _) {
            return KeyringState.NO_SERVICE;
        }
    }

    @Override
    public boolean holds(KeyringEntry entry) throws KeyringFailure {
        var found = find(entry);
        found.ifPresent(Secret::close);
        return found.isPresent();
    }

    @Override
    public Optional<Secret> find(KeyringEntry entry) throws KeyringFailure {
        return in(keyring -> read(keyring, entry));
    }

    private static Optional<Secret> read(com.github.javakeyring.Keyring keyring, KeyringEntry entry) {
        try {
            return Optional.of(
                    Secret.of(keyring.getPassword(SERVICE, entry.account()).toCharArray()));
        } catch (PasswordAccessException _) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(KeyringEntry entry, Secret secret) throws KeyringFailure {
        var bytes = secret.bytes();
        try {
            in(keyring -> {
                keyring.setPassword(SERVICE, entry.account(), new String(bytes, StandardCharsets.UTF_8));
                return entry;
            });
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void forget(KeyringEntry entry) throws KeyringFailure {
        if (holds(entry)) {
            in(keyring -> {
                keyring.deletePassword(SERVICE, entry.account());
                return entry;
            });
        }
    }

    /// Neither of the two holds anything open that had to be closed.
    private <T> T in(Deed<T> deed) throws KeyringFailure {
        try {
            return deed.on(com.github.javakeyring.Keyring.create(type()));
        } catch (BackendNotSupportedException | LinkageError _) {
            throw new KeyringFailure(KeyringFailure.Reason.ABSENT, kind.name());
        } catch (PasswordAccessException | RuntimeException refused) {
            throw new KeyringFailure(
                    KeyringFailure.Reason.REFUSED, refused.getClass().getSimpleName());
        }
    }

    private KeyringStorageType type() {
        return switch (kind) {
            case KEYCHAIN -> KeyringStorageType.OSX_KEYCHAIN;
            case CREDENTIAL_MANAGER -> KeyringStorageType.WINDOWS_CREDENTIAL_STORE;
            case SECRET_SERVICE, NO_SERVICE, NO_DEFAULT, NO_ANSWER ->
                throw new IllegalStateException(kind + " is not of a vendor");
        };
    }
}
