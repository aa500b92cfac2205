package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.Unreachable;

final class HostDirectoryTest {
    private static final HostKey OTHER_KEY =
            new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl");

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private HostDirectory directory;

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
        directory = new HostDirectory(
                engine.database, engine.inventory, engine.connections, engine.operations, engine.knownHosts);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private HostAddress address() {
        return new HostAddress(engine.host.address(), engine.host.port(), engine.host.user());
    }

    private StorageHost another(String name, String user) {
        return new StorageHost(
                UUID.randomUUID(),
                name,
                engine.host.address(),
                engine.host.port(),
                user,
                LoginKind.AGENT,
                Optional.empty(),
                false,
                false,
                0);
    }

    @Test
    void aHostThatIsRemovedTakesItsKeyWithIt() throws Exception {
        assertThat(engine.knownHosts.keysOf(address())).isNotEmpty();

        directory.remove(engine.host);

        assertThat(engine.inventory.picture().hosts()).isEmpty();
        assertThat(engine.knownHosts.keysOf(address())).isEmpty();
    }

    @Test
    void theKeyStaysWhileAnotherLoginUsesIt() throws Exception {
        var other = another("demo-host-as-root", "root");
        directory.add(other);

        directory.remove(engine.host);
        assertThat(engine.knownHosts.keysOf(address())).isNotEmpty();

        directory.remove(other);
        assertThat(engine.knownHosts.keysOf(address())).isEmpty();
    }

    @Test
    void aHostWithVolumesOfOursIsKeptAndSoIsItsKey() throws Exception {
        engine.volume("vol-1", 1);

        assertThatThrownBy(() -> directory.remove(engine.host))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo("rule.host.has-volumes"));

        assertThat(engine.inventory.picture().hosts()).contains(engine.host);
        assertThat(engine.knownHosts.keysOf(address())).isNotEmpty();
    }

    @Test
    void twoHostsDoNotShareAName() throws Exception {
        assertThatThrownBy(() -> directory.add(another("Demo-Host", "root")))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo("rule.host.name-taken"));
        assertThat(engine.inventory.picture().hosts()).hasSize(1);
    }

    @Test
    void theWayToAHostIsKeptHopByHop() throws Exception {
        var way = List.of(jump("bastion", LoginKind.PASSWORD), jump("inner", LoginKind.AGENT));
        var host = another("behind", "root").through(way);
        directory.add(host);
        assertThat(kept(host).jumps()).isEqualTo(way);

        directory.change(kept(host).through(List.of(way.getLast())));
        assertThat(kept(host).jumps()).containsExactly(way.getLast());
    }

    @Test
    void aJumpHostsKeyGoesWithTheLastHostBehindIt() throws Exception {
        var bastion = jump("bastion", LoginKind.AGENT);
        var first = another("first", "root").through(List.of(bastion));
        var second = another("second", "root").through(List.of(jump("bastion", LoginKind.PASSWORD)));
        directory.add(first);
        directory.add(second);
        engine.knownHosts.trust(
                bastion.target(), engine.knownHosts.keysOf(address()).getFirst());

        assertThat(directory.loginsLeftBy(first)).contains(bastion);
        directory.remove(first);
        assertThat(engine.knownHosts.keysOf(bastion.target())).isNotEmpty();

        directory.remove(second);
        assertThat(engine.knownHosts.keysOf(bastion.target())).isEmpty();
    }

    @Test
    void aJumpHostThatIsDroppedTakesItsKeyAndItsLoginAlong() throws Exception {
        var bastion = jump("bastion", LoginKind.PASSWORD);
        var inner = jump("inner", LoginKind.PASSWORD);
        var host = another("behind", "root").through(List.of(bastion, inner));
        directory.add(host);
        var key = engine.knownHosts.keysOf(address()).getFirst();
        for (var name : host.keyNames()) {
            engine.knownHosts.trust(name, key);
        }

        var dropped = directory.change(kept(host).through(List.of(inner)));

        assertThat(dropped).containsExactly(bastion);
        for (var name : host.keyNames()) {
            assertThat(engine.knownHosts.keysOf(name)).as(name.text()).isEmpty();
        }
    }

    @Test
    void aJumpHostThatAnotherHostNeedsKeepsItsKeyAndItsLogin() throws Exception {
        var bastion = jump("bastion", LoginKind.PASSWORD);
        var host = another("behind", "root").through(List.of(bastion));
        directory.add(host);
        directory.add(another("neighbour", "root").through(List.of(bastion)));
        var key = engine.knownHosts.keysOf(address()).getFirst();
        engine.knownHosts.trust(bastion.target(), key);

        assertThat(directory.change(kept(host).through(List.of()))).isEmpty();

        assertThat(engine.knownHosts.keysOf(bastion.target())).containsExactly(key);
    }

    @Test
    void aHostStaysAtItsPlaceUntilWhatIsUnderWayThereHasEnded() throws Exception {
        var operation = leaveOneUnknown();

        assertStays(at(engine.host, "127.0.0.2", engine.host.port()));
        assertStays(at(engine.host, engine.host.address(), 1));
        assertStays(engine.host.through(List.of(jump("bastion", LoginKind.AGENT))));

        engine.links.away(false);
        engine.operations.wake(engine.host.id());
        engine.await(operation);
        directory.change(at(engine.host, "127.0.0.2", engine.host.port()));
        assertThat(kept(engine.host).address()).isEqualTo("127.0.0.2");
    }

    @Test
    void aMachineThatTookItsKeyAlongMayBeFoundAtItsNewPlaceMeanwhile() throws Exception {
        var operation = leaveOneUnknown();
        var moved = at(engine.host, "localhost", engine.host.port());
        var key = engine.knownHosts.keysOf(address()).getFirst();
        engine.knownHosts.trust(moved.keyNames().getLast(), key);

        directory.change(moved);

        engine.links.away(false);
        engine.operations.wake(engine.host.id());
        assertThat(engine.await(operation).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void anotherMachineAtTheNewPlaceIsToldApartByItsKey() throws Exception {
        leaveOneUnknown();
        var elsewhere = at(engine.host, "127.0.0.2", engine.host.port());
        engine.knownHosts.trust(elsewhere.keyNames().getLast(), OTHER_KEY);

        assertStays(elsewhere, "rule.host.other-machine");
    }

    @Test
    void itsNameAndItsLoginMayBeChangedMeanwhile() throws Exception {
        leaveOneUnknown();

        directory.change(new StorageHost(
                engine.host.id(),
                "renamed",
                engine.host.address(),
                engine.host.port(),
                "root",
                LoginKind.AGENT,
                Optional.empty(),
                true,
                false,
                0));

        assertThat(kept(engine.host).name()).isEqualTo("renamed");
        assertThat(kept(engine.host).user()).isEqualTo("root");
    }

    @Test
    void whoConnectsDuringAChangeIsNotLeftAtTheOldPlace() throws Exception {
        engine.inventory.listen(_ -> connect());

        directory.change(at(engine.host, engine.host.address(), 1));

        assertThatThrownBy(() -> engine.connections.to(engine.host.id()).report())
                .isInstanceOf(Unreachable.class);
        assertThat(engine.inventory.picture().sighting(engine.host.id())).isEqualTo(Sighting.NONE);
    }

    private void connect() {
        try {
            engine.connections.to(engine.host.id());
        } catch (RemoteFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private UUID leaveOneUnknown() throws Exception {
        var volume = engine.volume("vol-1", 1);
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var operation = engine.operations.request(
                engine.createSnapshot.request(engine.snapshotRequest(volume, "vol-1-snapshot")));
        engine.await(operation, state -> state == OperationState.UNKNOWN);
        return operation;
    }

    private void assertStays(StorageHost elsewhere) {
        assertStays(elsewhere, "rule.host.moved");
    }

    private void assertStays(StorageHost elsewhere, String rule) {
        assertThatThrownBy(() -> directory.change(elsewhere))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo(rule));
        assertThat(engine.database.transaction(HostTable::all)).containsExactly(engine.host);
    }

    private static StorageHost at(StorageHost host, String address, int port) {
        return new StorageHost(
                host.id(),
                host.name(),
                address,
                port,
                host.user(),
                host.login(),
                host.keyFile(),
                host.demo(),
                host.frozen(),
                host.version());
    }

    private StorageHost kept(StorageHost host) {
        return engine.inventory.picture().host(host.id()).orElseThrow();
    }

    private static Station jump(String address, LoginKind login) {
        return Station.jump(address, 22, "alice", login, Optional.empty());
    }
}
