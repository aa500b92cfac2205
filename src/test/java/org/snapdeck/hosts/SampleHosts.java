package org.snapdeck.hosts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;

/// Hosts as people add them.
final class SampleHosts {
    private SampleHosts() {}

    static StorageHost lab() {
        return named("lab-1", LoginKind.AGENT);
    }

    static StorageHost named(String name, LoginKind login) {
        return new StorageHost(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "192.0.2.10",
                22,
                "plain",
                login,
                login == LoginKind.KEY_FILE ? Optional.of(Path.of("/home/alice/.ssh/id_ed25519")) : Optional.empty(),
                false,
                false,
                0);
    }
}
