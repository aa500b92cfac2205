package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.snapdeck.attachments.RecordAttachment;
import org.snapdeck.database.Database;
import org.snapdeck.database.DatabaseUnavailable;
import org.snapdeck.hosts.HostDirectory;
import org.snapdeck.inside.LookInside;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectTable;
import org.snapdeck.inventory.Quota;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.keyring.SystemKeyring;
import org.snapdeck.labels.EditLabels;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.HostSecrets;
import org.snapdeck.operations.HostWatch;
import org.snapdeck.operations.OperationStory;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.WriteWatch;
import org.snapdeck.projects.ProjectDirectory;
import org.snapdeck.settings.HoldLimit;
import org.snapdeck.settings.WarningLevels;
import org.snapdeck.snapshots.CreateSnapshot;
import org.snapdeck.snapshots.CreateSnapshotSet;
import org.snapdeck.snapshots.DeleteSnapshot;
import org.snapdeck.snapshots.DeleteSnapshotSet;
import org.snapdeck.snapshots.EnlargeStore;
import org.snapdeck.snapshots.GrowStores;
import org.snapdeck.snapshots.RevertSnapshotSet;
import org.snapdeck.snapshots.RevertVolume;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.OpenSsh;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.volumes.AdoptVolume;
import org.snapdeck.volumes.CancelCopy;
import org.snapdeck.volumes.CopyVolume;
import org.snapdeck.volumes.CreateVolume;
import org.snapdeck.volumes.DeleteVolume;
import org.snapdeck.volumes.DeleteWithSnapshots;
import org.snapdeck.volumes.ExtendVolume;
import org.snapdeck.volumes.ReleaseVolume;

/// Everything below the glass, built in reading order: what a window stands on, and would an HTTP front end.
final class Engine implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final String FIRST_PROJECT = "admin";

    final Database database;
    final Inventory inventory;
    final KnownHosts knownHosts;
    final OpenSsh openSsh;
    final HostSecrets secrets;
    final HostConnections connections;
    final CreateVolume createVolume = new CreateVolume();
    final CopyVolume copyVolume = new CopyVolume();
    final CancelCopy cancelCopy = new CancelCopy();
    final DeleteVolume deleteVolume = new DeleteVolume();
    final ExtendVolume extendVolume = new ExtendVolume();
    final DeleteWithSnapshots deleteWithSnapshots = new DeleteWithSnapshots();
    final AdoptVolume adoptVolume = new AdoptVolume();
    final ReleaseVolume releaseVolume = new ReleaseVolume();
    final EditLabels editLabels = new EditLabels();
    final CreateSnapshot createSnapshot = new CreateSnapshot();
    final CreateSnapshotSet createSnapshotSet = new CreateSnapshotSet();
    final EnlargeStore enlargeStore = new EnlargeStore();
    final DeleteSnapshot deleteSnapshot = new DeleteSnapshot();
    final LookInside lookInside;
    final DeleteSnapshotSet deleteSnapshotSet = new DeleteSnapshotSet();
    final RevertVolume revertVolume;
    final RevertSnapshotSet revertSnapshotSet;
    final Operations operations;
    final HostWatch watch;
    final WriteWatch writes;
    final HostDirectory directory;
    final RecordAttachment attachments;
    final ProjectDirectory projects;
    final WarningLevels levels;
    final HoldLimit holdLimit;

    /// With the keyring of this system, and what its OpenSSH knows.
    ///
    /// @throws DatabaseUnavailable its database can't be used
    Engine(Path data) throws IOException, DatabaseUnavailable {
        this(data, SystemKeyring.open(), Surroundings.here().openSsh());
    }

    /// @param data the data folder; made when it is missing
    /// @param openSsh what the person has set up for OpenSSH
    /// @throws DatabaseUnavailable its database can't be used
    Engine(Path data, Keyring keyring, OpenSsh openSsh) throws IOException, DatabaseUnavailable {
        this(data, keyring, openSsh, new LookInside());
    }

    /// @param lookInside how long hosts leave a snapshot mounted
    Engine(Path data, Keyring keyring, OpenSsh openSsh, LookInside lookInside) throws IOException, DatabaseUnavailable {
        this.openSsh = openSsh;
        this.lookInside = lookInside;
        database = Database.open(data);
        inventory = new Inventory(database);
        knownHosts = new KnownHosts(data.resolve("known_hosts"));
        secrets = new HostSecrets(keyring);
        connections = new HostConnections(inventory, knownHosts, secrets);
        revertVolume = new RevertVolume(id -> inventory.picture().snapshot(id));
        revertSnapshotSet = new RevertSnapshotSet(inventory::picture);
        operations = new Operations(
                database,
                inventory,
                connections,
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
        watch = new HostWatch(inventory, connections, BETWEEN_LOOKS, operations::wake);
        writes = new WriteWatch(connections);
        connections.whenOutOfDate(watch::soon);
        connections.whenHeard(watch::heard);
        directory = new HostDirectory(database, inventory, connections, operations, knownHosts);
        attachments = new RecordAttachment(operations);
        projects = new ProjectDirectory(database, inventory);
        levels = new WarningLevels(database, inventory);
        holdLimit = new HoldLimit(database);
    }

    /// Reads what is there, brings to an end what an earlier run left, and begins to look at the hosts.
    void start() {
        inventory.rowsChanged();
        if (inventory.picture().projects().isEmpty()) {
            database.durable(handle -> {
                ProjectTable.insert(handle, new Project(UUID.randomUUID(), FIRST_PROJECT), Quota.DEFAULT);
                return null;
            });
            inventory.rowsChanged();
        }
        operations.recover();
        inventory.listen(new GrowStores(enlargeStore, operations, InstantSource.system())::follow);
        watch.start();
    }

    OperationStory story(UUID operationId) {
        return new OperationStory(operations.get(operationId), operations.steps(operationId));
    }

    /// Nobody looks inside any more: the lane of its host sees to the rest.
    void leaveInside(UUID hostId, UUID operationId) {
        lookInside.leave(operationId);
        operations.wake(hostId);
    }

    ScriptStep display(UUID hostId, LvPath path) throws RemoteFailure, LvmFailure {
        return connections.to(hostId).display(path);
    }

    /// Looks at the host in the calling thread.
    Picture lookAgain(UUID hostId) {
        watch.now(hostId);
        return inventory.picture();
    }

    /// What is mounted to look inside is unmounted now rather than when the host notices that nobody is there.
    @Override
    public void close() {
        watch.close();
        lookInside.leaveAll();
        operations.letEnd(lookInside, LAST_WORDS);
        operations.close();
        secrets.close();
        database.close();
    }
}
