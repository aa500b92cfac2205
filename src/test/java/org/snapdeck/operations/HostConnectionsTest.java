package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.keyring.AbsentKeyring;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.LoopbackHost;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.Secret;
import org.snapdeck.ssh.Unreachable;

final class HostConnectionsTest {
    private static final RemoteScript SCRIPT = new RemoteScript(
            "greeting",
            "printf '\\n@@snapdeck %s begin\\n\\n@@snapdeck %s end over\\n' \"$1\" \"$1\"\n",
            List.of(),
            Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private final LoopbackHost machine = new LoopbackHost(LoopbackHost.usualKey());
    private final HostSecrets secrets = new HostSecrets(new AbsentKeyring());
    private Database database;
    private HostConnections connections;

    @BeforeEach
    void start() throws Exception {
        machine.start();
        database = ReadyTables.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        connections.close();
        secrets.close();
        database.close();
        machine.close();
    }

    @Test
    void aPasswordThatWasTypedAndIsWrongIsTriedOnce() throws Exception {
        var host = known(host(machine.address().port(), LoginKind.PASSWORD));
        give(host.station(), "wrong");

        assertIsRefusedThreeTimes(host);

        assertThat(machine.attempts()).isEqualTo(1);
    }

    @Test
    void anotherPasswordIsTried() throws Exception {
        var host = known(host(machine.address().port(), LoginKind.PASSWORD));
        give(host.station(), "wrong");
        assertIsRefusedThreeTimes(host);

        give(host.station(), LoopbackHost.PASSWORD);
        connections.drop(host.id());

        assertThat(connections.shell(host.id()).run(SCRIPT).ending()).isEqualTo("over");
        assertThat(machine.logins()).isEqualTo(1);
    }

    @Test
    void aJumpHostsPasswordIsTriedOnceToo() throws Exception {
        var address = machine.address();
        var jump = Station.jump(address.host(), address.port(), address.user(), LoginKind.PASSWORD, Optional.empty());
        var host = known(host(22, LoginKind.AGENT).through(List.of(jump)));
        give(jump, "wrong");

        assertIsRefusedThreeTimes(host);

        assertThat(machine.attempts()).isEqualTo(1);
    }

    @Test
    void allHostsBehindAJumpHostTakeItsNewPassword() throws Exception {
        var address = machine.address();
        var jump = Station.jump(address.host(), address.port(), address.user(), LoginKind.PASSWORD, Optional.empty());
        var one = known(host(22, LoginKind.PASSWORD).through(List.of(jump)));
        var other = known(host(23, LoginKind.PASSWORD).through(List.of(jump)));
        var apart = known(host(address.port(), LoginKind.PASSWORD));
        var lookedAt = new ArrayList<UUID>();
        connections.whenOutOfDate(lookedAt::add);
        give(jump, "wrong");
        for (var host : List.of(one, other, apart)) {
            give(host.station(), LoopbackHost.PASSWORD);
        }
        assertIsRefusedThreeTimes(one);
        assertIsRefusedThreeTimes(other);
        var standing = connections.shell(apart.id());

        give(jump, LoopbackHost.PASSWORD);
        connections.dropThrough(jump.id());

        for (var host : List.of(one, other)) {
            assertThatThrownBy(() -> connections.shell(host.id()).run(SCRIPT))
                    .isInstanceOf(Unreachable.class); // the machine behind, since the jump host let us in
        }
        assertThat(lookedAt).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(connections.shell(apart.id())).isSameAs(standing);
    }

    private StorageHost host(int port, LoginKind login) {
        var address = machine.address();
        return new StorageHost(
                UUID.randomUUID(),
                "storage-1",
                address.host(),
                port,
                address.user(),
                login,
                Optional.empty(),
                false,
                false,
                0);
    }

    private StorageHost known(StorageHost host) {
        database.durable(handle -> {
            HostTable.insert(handle, host);
            return null;
        });
        var inventory = new Inventory(database);
        inventory.rowsChanged();
        connections = new HostConnections(inventory, machine.knownIn(folder), secrets);
        return host;
    }

    private void give(Station station, String password) {
        secrets.keep(station.id(), Secret.of(password.toCharArray()));
    }

    private void assertIsRefusedThreeTimes(StorageHost host) {
        for (var look = 0; look < 3; look++) {
            assertThatThrownBy(() -> connections.shell(host.id()).run(SCRIPT))
                    .isInstanceOfSatisfying(
                            LoginRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(LoginRefused.Reason.REJECTED));
        }
    }
}
