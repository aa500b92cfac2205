package org.snapdeck.keyring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the keyring of the system we run on.
public final class SystemKeyring {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofMinutes(1);

    private SystemKeyring() {}

    public static Keyring open() {
        return of(System.getProperty("os.name"), System.getenv())
                .<Keyring>map(keyring -> new BoundedKeyring(keyring, PATIENCE, PATIENCE_WITH_PEOPLE))
                .orElseGet(AbsentKeyring::new);
    }

    /// Only looks whether there may be one; a bus without a keyring on it tells so when it is asked.
    static Optional<Keyring> of(String system, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(new VendorKeyring(KeyringState.CREDENTIAL_MANAGER));
        }
        if (name.startsWith("mac")) {
            return Optional.of(new VendorKeyring(KeyringState.KEYCHAIN));
        }
        return sessionBus(environment).map(SecretServiceKeyring::new);
    }

    private static Optional<String> sessionBus(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
                .or(() -> Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                        .map(folder -> Path.of(folder, "bus"))
                        .filter(Files::exists)
                        .map(socket -> "unix:path=" + socket));
    }
}
