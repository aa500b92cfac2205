package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.QuickDemoHost;
import org.snapdeck.inside.LookInside;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectTable;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.keyring.AbsentKeyring;
import org.snapdeck.labels.EditLabels;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.snapshots.CreateSnapshot;
import org.snapdeck.snapshots.CreateSnapshotRequest;
import org.snapdeck.snapshots.CreateSnapshotSet;
import org.snapdeck.snapshots.CreateSnapshotSetRequest;
import org.snapdeck.snapshots.DeleteSnapshot;
import org.snapdeck.snapshots.DeleteSnapshotSet;
import org.snapdeck.snapshots.EnlargeStore;
import org.snapdeck.snapshots.RevertSnapshotSet;
import org.snapdeck.snapshots.RevertVolume;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.volumes.AdoptVolume;
import org.snapdeck.volumes.CancelCopy;
import org.snapdeck.volumes.CopyVolume;
import org.snapdeck.volumes.CreateVolume;
import org.snapdeck.volumes.CreateVolumeRequest;
import org.snapdeck.volumes.DeleteVolume;
import org.snapdeck.volumes.DeleteWithSnapshots;
import org.snapdeck.volumes.ExtendVolume;
import org.snapdeck.volumes.ReleaseVolume;

/// The engine as the console wires it, on a database and a demo host of its own.
public final class EngineOnDemoHost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final Project project = new Project(UUID.fromString("ec5405bd-bcd2-43bb-af5b-40093181ff70"), "demo");
    public final CreateVolume createVolume = new CreateVolume();
    public final CopyVolume copyVolume = new CopyVolume();
    public final CancelCopy cancelCopy = new CancelCopy();
    public final DeleteVolume deleteVolume = new DeleteVolume();
    public final ExtendVolume extendVolume = new ExtendVolume();
    public final DeleteWithSnapshots deleteWithSnapshots = new DeleteWithSnapshots();
    public final AdoptVolume adoptVolume = new AdoptVolume();
    public final ReleaseVolume releaseVolume = new ReleaseVolume();
    public final EditLabels editLabels = new EditLabels();
    public final CreateSnapshot createSnapshot = new CreateSnapshot();
    public final CreateSnapshotSet createSnapshotSet = new CreateSnapshotSet();
    public final EnlargeStore enlargeStore = new EnlargeStore();
    public final DeleteSnapshot deleteSnapshot = new DeleteSnapshot();
    public final LookInside lookInside = new LookInside();
    public final DeleteSnapshotSet deleteSnapshotSet = new DeleteSnapshotSet();
    public final RevertVolume revertVolume;
    public final RevertSnapshotSet revertSnapshotSet;
    public final DemoHost demo;
    public final Database database;
    public final Inventory inventory;
    public final KnownHosts knownHosts;
    public final HostConnections connections;
    public final FaultyLinks links;
    public final Operations operations;
    public final HostWatch watch;
    public final StorageHost host;

    public EngineOnDemoHost(Path folder) throws Exception {
        this(folder, QuickDemoHost.start(folder.resolve("demo")));
    }

    private EngineOnDemoHost(Path folder, DemoHost demo) throws Exception {
        this.demo = demo;
        database = ReadyTables.open(folder.resolve("data"));
        inventory = new Inventory(database);
        host = new StorageHost(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "demo-host",
                "127.0.0.1",
                demo.port(),
                demo.user(),
                LoginKind.KEY_FILE,
                Optional.of(demo.privateKey()),
                true,
                false,
                0);
        database.durable(handle -> {
            if (HostTable.all(handle).isEmpty()) {
                ProjectTable.insert(handle, project, Quota.DEFAULT);
                HostTable.insert(handle, host);
            }
            return null;
        });
        inventory.rowsChanged();
        knownHosts = new KnownHosts(folder.resolve("data/known_hosts"));
        connections = new HostConnections(inventory, knownHosts, new HostSecrets(new AbsentKeyring()));
        links = new FaultyLinks(connections);
        revertVolume = new RevertVolume(id -> inventory.picture().snapshot(id));
        revertSnapshotSet = new RevertSnapshotSet(inventory::picture);
        operations = new Operations(
                database,
                inventory,
                links,
                List.of(
                        createVolume,
                        copyVolume,
                        cancelCopy,
                        extendVolume,
                        deleteVolume,
                        deleteWithSnapshots,
                        adoptVolume,
                        releaseVolume,
                        editLabels,
                        createSnapshot,
                        createSnapshotSet,
                        enlargeStore,
                        deleteSnapshot,
                        lookInside,
                        deleteSnapshotSet,
                        revertVolume,
                        revertSnapshotSet));
        watch = new HostWatch(inventory, links, Duration.ofDays(1), operations::wake);
        trust();
        look();
    }

    private void trust() throws Exception {
        var address = new HostAddress("127.0.0.1", demo.port(), demo.user());
        var blob = demo.hostKey();
        var type = new String(blob, 4, ByteBuffer.wrap(blob).getInt());
        if (knownHosts.keysOf(address).isEmpty()) {
            knownHosts.trust(address, new HostKey(type, Base64.getEncoder().encodeToString(blob)));
        }
    }

    /// Ends the engine as a killed console would: nothing more is written, and the host goes on. A new engine
    /// on the same folder and the same demo host finds what the old one left.
    public EngineOnDemoHost restarted(Path folder) throws Exception {
        operations.close();
        database.close();
        return new EngineOnDemoHost(folder, demo);
    }

    public Picture look() {
        watch.now(host.id());
        return inventory.picture();
    }

    public Operation run(Operations.Request request) throws Exception {
        return await(operations.request(request));
    }

    public Operation await(UUID operationId) throws Exception {
        return await(operationId, state -> state.isFinal());
    }

    public Operation await(UUID operationId, Predicate<OperationState> wanted) throws Exception {
        return awaitOperation(operationId, operation -> wanted.test(operation.state()));
    }

    public Operation awaitOperation(UUID operationId, Predicate<Operation> wanted) throws Exception {
        var changed = new Semaphore(0);
        operations.listen(changed::release);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(operations.get(operationId))) {
            if (!changed.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("still " + operations.get(operationId));
            }
        }
        inventory.rowsChanged();
        return operations.get(operationId);
    }

    public Volume volume(String name, long gib) throws Exception {
        return volume(name, gib, pool("stack-volumes"));
    }

    public Volume volume(String name, long gib, PoolName pool) throws Exception {
        var id = UUID.randomUUID();
        run(createVolume.request(
                new CreateVolumeRequest(id, UUID.randomUUID(), project.id(), name, "", ByteSize.ofGib(gib), pool)));
        return look().volume(id).orElseThrow();
    }

    public PoolName pool(String group) {
        return new PoolName(host.id(), new VgName(group), Optional.empty());
    }

    public PoolName thinPool() {
        return new PoolName(host.id(), new VgName("thin-volumes"), Optional.of(new LvName("stack-volumes-pool")));
    }

    /// A request as the dialog would make it, with the use acknowledged that is known now.
    public CreateSnapshotRequest snapshotRequest(Volume volume, String name) {
        var use = VolumeUse.of(volume, inventory.picture());
        return new CreateSnapshotRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                volume.id(),
                name,
                "",
                Map.of(),
                Optional.empty(),
                use.needsAcknowledgement() ? use.summary() : "",
                use.observed().map(seen -> seen.openCount()).orElse(0),
                Optional.empty());
    }

    /// The same, with the instances that use the volume standing still.
    public CreateSnapshotRequest snapshotRequest(Volume volume, String name, Hold.Manner manner, Duration limit) {
        var plain = snapshotRequest(volume, name);
        return new CreateSnapshotRequest(
                plain.id(),
                plain.operationId(),
                plain.volumeId(),
                plain.name(),
                plain.description(),
                plain.metadata(),
                plain.store(),
                plain.acknowledged(),
                plain.acknowledgedOpens(),
                HoldRules.hold(manner, List.of(HoldRules.Used.of(volume, inventory.picture())), limit));
    }

    public Snapshot snapshot(Volume volume, String name) throws Exception {
        var request = snapshotRequest(volume, name);
        run(createSnapshot.request(request));
        return look().snapshot(request.id()).orElseThrow();
    }

    /// A request for all of them, as the dialog would make it.
    public CreateSnapshotSetRequest setRequest(String name, Volume... volumes) {
        var operation = UUID.randomUUID();
        var members = Stream.of(volumes)
                .map(volume -> snapshotRequest(volume, volume.name() + "-snapshot"))
                .map(member -> new CreateSnapshotRequest(
                        member.id(),
                        operation,
                        member.volumeId(),
                        member.name(),
                        member.description(),
                        member.metadata(),
                        member.store(),
                        member.acknowledged(),
                        member.acknowledgedOpens(),
                        member.hold()))
                .toList();
        return new CreateSnapshotSetRequest(UUID.randomUUID(), operation, name, "", members, Optional.empty());
    }

    public SnapshotSet set(String name, Volume... volumes) throws Exception {
        var request = setRequest(name, volumes);
        run(createSnapshotSet.request(request));
        return look().set(request.id()).orElseThrow();
    }

    /// What became of a request that never arrived, while somebody ran these commands on the host.
    public Operation runBehind(Operations.Request request, List<Command> commands) throws Exception {
        links.next(Fault.LOST_BEFORE);
        links.away(true);
        var id = operations.request(request);
        await(id, state -> state == OperationState.UNKNOWN);
        for (var command : commands) {
            runOnHost(command);
        }
        links.away(false);
        operations.wake(host.id());
        return await(id);
    }

    /// Maintenance begins.
    public void freeze() {
        database.durable(handle -> HostTable.freeze(handle, host.id(), true));
        inventory.rowsChanged();
    }

    /// Somebody runs a command on the host, past the console.
    public void runOnHost(Command command) throws Exception {
        var body = """
            printf '\\n@@snapdeck %s begin\\n' "$1"
            nonce=$1 root=$2
            shift 2
            $root "$@" >/dev/null 2>&1
            printf '\\n@@snapdeck %s end over\\n' "$nonce"
            """;
        connections.shell(host.id()).run(new RemoteScript("snapdeck-colleague", body, command.words(), PATIENCE));
    }

    public void assertRefused(Operations.Request request, String rule) {
        assertRefused(rule, () -> operations.request(request));
    }

    public void assertRefused(Operations.Note note, String rule) {
        assertRefused(rule, () -> operations.note(note));
    }

    /// Nothing is written and nothing is sent.
    private void assertRefused(String rule, ThrowingCallable asking) {
        var before = operations.recent(1000).size();
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo(rule));
        assertThat(operations.recent(1000)).hasSize(before);
    }

    /// The request's answer is lost, and when the host is asked again the group's disks are away.
    public Operation runIntoWithdrawn(Operations.Request request, String group) throws Exception {
        links.away(true);
        links.next(Fault.LOST_BEFORE);
        var id = operations.request(request);
        await(id, state -> state == OperationState.UNKNOWN);
        try (var _ = demo.world().withdraw(group)) {
            links.away(false);
            operations.wake(host.id());
            return await(id);
        }
    }

    public static void assertEnded(Operation operation, OperationState state, String reason) {
        assertThat(operation.state()).isEqualTo(state);
        assertThat(operation.reason().map(Reason::key)).contains(reason);
    }

    @Override
    public void close() {
        operations.close();
        database.close();
        demo.close();
    }
}
