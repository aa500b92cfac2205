package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.snapdeck.database.DatabaseUnavailable;
import org.snapdeck.inside.LookInside;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.keyring.SystemKeyring;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.snapshots.CreateSnapshotRequest;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.volumes.CreateVolumeRequest;

/// The console's engine with the lab host among its hosts.
final class LabEngine implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
    private static final UUID HOST = UUID.fromString("00000000-0000-4000-8000-00000000001a");

    final Engine engine;
    private final Semaphore moved = new Semaphore(0);

    LabEngine(Path data, LabHost lab) throws IOException, DatabaseUnavailable, RequestRefused {
        this(data, lab, Integer.parseInt(lab.property("port")), new LookInside());
    }

    /// @param port where the lab host is reached, on this machine
    LabEngine(Path data, LabHost lab, int port, LookInside lookInside)
            throws IOException, DatabaseUnavailable, RequestRefused {
        engine = new Engine(data, SystemKeyring.open(), Surroundings.here().openSsh(), lookInside);
        engine.inventory.rowsChanged();
        if (engine.inventory.picture().hosts().isEmpty()) {
            add(lab, port);
        }
        engine.operations.listen(moved::release);
        engine.start();
        engine.watch.now(HOST);
    }

    private void add(LabHost lab, int port) throws IOException, RequestRefused {
        var key = lab.property("hostKey").split(" ");
        var address = new HostAddress(lab.property("host"), port, lab.property("user"));
        engine.knownHosts.trust(address, new HostKey(key[0], key[1]));
        engine.directory.add(new StorageHost(
                HOST,
                "lab",
                lab.property("host"),
                port,
                lab.property("user"),
                LoginKind.KEY_FILE,
                Optional.of(Path.of(lab.property("key")).toAbsolutePath()),
                false,
                false,
                0));
    }

    Volume volume(String name, LabHost lab) throws Exception {
        return volume(name, ByteSize.ofGib(1), lab);
    }

    Volume volume(String name, ByteSize size, LabHost lab) throws Exception {
        var id = UUID.randomUUID();
        var pool = pool(lab.property("thickGroup"), Optional.empty());
        var project = engine.inventory.picture().projects().getFirst().id();
        await(engine.operations.request(engine.createVolume.request(
                new CreateVolumeRequest(id, UUID.randomUUID(), project, name, "", size, pool))));
        engine.watch.now(HOST);
        return engine.inventory.picture().volume(id).orElseThrow();
    }

    PoolName pool(String group, Optional<String> thinPool) {
        return new PoolName(HOST, new VgName(group), thinPool.map(LvName::new));
    }

    Picture look() {
        engine.watch.now(HOST);
        return engine.inventory.picture();
    }

    Volume volume(UUID id) {
        return engine.inventory.picture().volume(id).orElseThrow();
    }

    CreateSnapshotRequest request(Volume volume, String name) {
        return request(volume, name, Optional.empty());
    }

    CreateSnapshotRequest request(Volume volume, String name, Optional<ByteSize> store) {
        return request(volume, name, UUID.randomUUID(), store, Optional.empty());
    }

    CreateSnapshotRequest request(Volume volume, String name, UUID operationId) {
        return request(volume, name, operationId, Optional.empty(), Optional.empty());
    }

    CreateSnapshotRequest request(Volume volume, String name, UUID operationId, Hold hold) {
        return request(volume, name, operationId, Optional.empty(), Optional.of(hold));
    }

    private CreateSnapshotRequest request(
            Volume volume, String name, UUID operationId, Optional<ByteSize> store, Optional<Hold> hold) {
        var use = VolumeUse.of(volume, engine.inventory.picture());
        return new CreateSnapshotRequest(
                UUID.randomUUID(),
                operationId,
                volume.id(),
                name,
                "",
                Map.of(),
                store,
                use.needsAcknowledgement() ? use.summary() : "",
                use.observed().map(DeviceUse::openCount).orElse(0),
                hold);
    }

    UUID ask(CreateSnapshotRequest request) throws RequestRefused {
        return engine.operations.request(engine.createSnapshot.request(request));
    }

    void delete(UUID snapshotId) throws Exception {
        engine.watch.now(HOST);
        await(engine.operations.request(engine.deleteSnapshot.request(UUID.randomUUID(), snapshotId)));
    }

    Operation await(UUID id) throws InterruptedException {
        return await(id, OperationState::isFinal);
    }

    Operation await(UUID id, Predicate<OperationState> wanted) throws InterruptedException {
        return awaitOperation(id, operation -> wanted.test(operation.state()));
    }

    Operation awaitOperation(UUID id, Predicate<Operation> wanted) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!wanted.test(engine.operations.get(id))) {
            if (!moved.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("still " + engine.operations.get(id));
            }
        }
        engine.inventory.rowsChanged();
        return engine.operations.get(id);
    }

    @Override
    public void close() {
        engine.close();
    }
}
