package org.snapdeck.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.HostAddress;

final class KeyringEntryTest {
    private static final HostAddress HOST = new HostAddress("192.0.2.10", "alice");
    private static final HostAddress GATE = new HostAddress("gate", "bob");

    @Test
    void aPasswordIsFiledUnderTheWayToItsHost() {
        var direct = new KeyringEntry(HOST, Optional.empty());
        var behind = new KeyringEntry(HOST, List.of(GATE), Optional.empty());

        assertThat(direct.account()).isEqualTo("password of " + HOST);
        assertThat(behind.account()).isEqualTo("password of " + HOST + " behind " + GATE);
    }

    @Test
    void aPassphraseIsFiledUnderItsKeyToo() {
        var entry = new KeyringEntry(HOST, Optional.of(Path.of("/home/alice/.ssh/id_ed25519")));

        assertThat(entry.account()).isEqualTo("passphrase of /home/alice/.ssh/id_ed25519 for " + HOST);
    }
}
