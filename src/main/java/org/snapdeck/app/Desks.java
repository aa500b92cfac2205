package org.snapdeck.app;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.hosts.Adoptee;
import org.snapdeck.hosts.HostAccess;
import org.snapdeck.hosts.Maintenance;
import org.snapdeck.inside.InsideDesk;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.labels.EditLabelsRequest;
import org.snapdeck.labels.EditMetadata;
import org.snapdeck.labels.LabelDesk;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderListing;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.InsideUnread;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.operations.Insisting;
import org.snapdeck.operations.Operation;
import org.snapdeck.snapshots.CreateSnapshotDesk;
import org.snapdeck.snapshots.CreateSnapshotRequest;
import org.snapdeck.snapshots.CreateSnapshotSetDesk;
import org.snapdeck.snapshots.CreateSnapshotSetRequest;
import org.snapdeck.snapshots.EditStoreRule;
import org.snapdeck.snapshots.EnlargeStoreRequest;
import org.snapdeck.snapshots.HoldDesk;
import org.snapdeck.snapshots.RevertSnapshotSetDesk;
import org.snapdeck.snapshots.RevertVolumeDesk;
import org.snapdeck.snapshots.SnapshotDesk;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.upkeep.ResetStatus;
import org.snapdeck.upkeep.ResetStatusDesk;
import org.snapdeck.volumes.AdoptVolumeRequest;
import org.snapdeck.volumes.CopyVolumeRequest;
import org.snapdeck.volumes.CreateVolumeRequest;
import org.snapdeck.volumes.ExtendVolumeRequest;
import org.snapdeck.volumes.VolumeDesk;

/// Where the rooms hand in what people ask for: each request goes to its operation in the engine.
final class Desks {
    private final Engine engine;
    private final OperationTracking tracking;

    Desks(Engine engine, OperationTracking tracking) {
        this.engine = engine;
        this.tracking = tracking;
    }

    VolumeDesk volumes() {
        return new VolumeDesk(engine::lookAgain, new VolumeRequests(), this::display, tracking);
    }

    private final class VolumeRequests implements VolumeDesk.Requests {
        @Override
        public UUID create(CreateVolumeRequest wanted, String despite) throws RequestRefused {
            return engine.operations.request(Insisting.on(
                    engine.createVolume.request(wanted),
                    picture -> PoolPressure.explain(wanted.pool(), picture),
                    despite));
        }

        @Override
        public UUID extend(ExtendVolumeRequest wanted) throws RequestRefused {
            return engine.operations.request(engine.extendVolume.request(wanted));
        }

        @Override
        public UUID copy(CopyVolumeRequest wanted, String despite) throws RequestRefused {
            return engine.operations.request(Insisting.on(
                    engine.copyVolume.request(wanted),
                    picture -> PoolPressure.explain(wanted.wanted().pool(), picture),
                    despite));
        }

        @Override
        public UUID cancel(Operation copy) throws RequestRefused {
            return engine.operations.request(engine.cancelCopy.request(copy));
        }

        @Override
        public UUID delete(UUID operationId, UUID volumeId) throws RequestRefused {
            return engine.operations.request(engine.deleteVolume.request(operationId, volumeId));
        }

        @Override
        public UUID release(UUID operationId, UUID volumeId) throws RequestRefused {
            return engine.releaseVolume.handIn(operationId, volumeId, engine.operations, engine.inventory.picture());
        }

        @Override
        public void goOn(UUID hostId) {
            engine.operations.wake(hostId);
        }

        @Override
        public UUID deleteWithSnapshots(UUID operationId, UUID volumeId, Set<UUID> named) throws RequestRefused {
            return engine.operations.request(engine.deleteWithSnapshots.request(operationId, volumeId, named));
        }
    }

    LabelDesk labels() {
        return new LabelDesk(new LabelRequests(), tracking);
    }

    private final class LabelRequests implements LabelDesk.Requests {
        @Override
        public UUID edit(EditLabelsRequest wanted) throws RequestRefused {
            return engine.editLabels.handIn(wanted, engine.operations, engine.inventory.picture());
        }

        @Override
        public UUID note(UUID rowId, Metadata before, Metadata after) throws RequestRefused {
            return engine.operations.note(EditMetadata.note(rowId, before, after));
        }
    }

    ResetStatusDesk resetStatus() {
        return new ResetStatusDesk(
                engine::lookAgain,
                (rowId, before, wanted) -> engine.operations.note(ResetStatus.note(rowId, before, wanted)),
                tracking);
    }

    CreateSnapshotDesk createSnapshot() {
        return new CreateSnapshotDesk(
                engine::lookAgain,
                (wanted, despite) -> {
                    remember(wanted.hold());
                    return take(wanted, despite);
                },
                engine.writes::follow,
                hold(),
                tracking);
    }

    CreateSnapshotSetDesk createSnapshotSet() {
        return new CreateSnapshotSetDesk(
                engine::lookAgain,
                (wanted, despite) -> {
                    remember(wanted.hold());
                    return take(wanted, despite);
                },
                hold(),
                tracking);
    }

    private UUID take(CreateSnapshotSetRequest wanted, String despite) throws RequestRefused {
        return engine.operations.request(
                Insisting.on(engine.createSnapshotSet.request(wanted), picture -> pressure(wanted, picture), despite));
    }

    private UUID take(CreateSnapshotRequest wanted, String despite) throws RequestRefused {
        return engine.operations.request(Insisting.on(
                engine.createSnapshot.request(wanted),
                picture -> picture.volume(wanted.volumeId())
                        .map(volume -> PoolPressure.explain(volume, picture))
                        .orElseGet(Verdict::allowed),
                despite));
    }

    private HoldDesk hold() {
        return new HoldDesk(
                engine.holdLimit.get(),
                (hostId, instances) -> engine.connections.to(hostId).agents(instances));
    }

    private void remember(Optional<Hold> hold) {
        hold.map(Hold::limit).ifPresent(engine.holdLimit::remember);
    }

    private static Verdict pressure(CreateSnapshotSetRequest wanted, Picture picture) {
        return wanted.members().stream()
                .flatMap(member -> picture.volume(member.volumeId()).stream())
                .map(volume -> PoolPressure.explain(volume, picture))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    /// The safety snapshot is a request of its own, before the one that waits for it.
    RevertVolumeDesk revertVolume() {
        return new RevertVolumeDesk(
                engine::lookAgain,
                (wanted, despite) -> {
                    if (wanted.safety().isPresent()) {
                        take(wanted.safety().get(), despite);
                    }
                    return engine.operations.request(engine.revertVolume.request(wanted));
                },
                tracking);
    }

    /// The safety set is a request of its own, before the one that waits for it.
    RevertSnapshotSetDesk revertSnapshotSet() {
        return new RevertSnapshotSetDesk(
                engine::lookAgain,
                (wanted, despite) -> {
                    if (wanted.safety().isPresent()) {
                        take(wanted.safety().get(), despite);
                    }
                    return engine.operations.request(engine.revertSnapshotSet.request(wanted));
                },
                tracking);
    }

    InsideDesk inside() {
        return new InsideDesk(new InsideRequests(), new InsideFiles(), engine.operations::get, tracking);
    }

    private final class InsideRequests implements InsideDesk.Requests {
        @Override
        public UUID open(UUID operationId, UUID snapshotId) throws RequestRefused {
            return engine.operations.request(engine.lookInside.request(operationId, snapshotId));
        }

        @Override
        public void leave(UUID hostId, UUID operationId) {
            engine.leaveInside(hostId, operationId);
        }
    }

    private final class InsideFiles implements InsideDesk.Files {
        @Override
        public FolderListing list(Operation mounted, FilePath folder) throws RemoteFailure, InsideUnread {
            return engine.connections.to(mounted.hostId()).list(mounted.id(), folder);
        }

        @Override
        public byte[] read(Operation mounted, FilePath file, long from, int most) throws RemoteFailure, InsideUnread {
            return engine.connections.to(mounted.hostId()).read(mounted.id(), file, from, most);
        }
    }

    SnapshotDesk snapshots() {
        return new SnapshotDesk(engine::lookAgain, new SnapshotRequests(), this::display, tracking);
    }

    private final class SnapshotRequests implements SnapshotDesk.Requests {
        @Override
        public UUID delete(UUID operationId, UUID snapshotId) throws RequestRefused {
            return engine.operations.request(engine.deleteSnapshot.request(operationId, snapshotId));
        }

        @Override
        public UUID deleteSet(UUID operationId, UUID setId) throws RequestRefused {
            return engine.operations.request(engine.deleteSnapshotSet.request(operationId, setId));
        }

        @Override
        public UUID enlarge(EnlargeStoreRequest wanted) throws RequestRefused {
            return engine.operations.request(engine.enlargeStore.request(wanted));
        }

        @Override
        public UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) throws RequestRefused {
            return engine.operations.note(EditStoreRule.note(snapshotId, rule));
        }
    }

    UUID maintain(UUID hostId, UUID projectId, HostAction action) throws RequestRefused {
        return engine.operations.note(Maintenance.note(hostId, projectId, action));
    }

    UUID adopt(Adoptee adoptee) throws RequestRefused {
        var wanted = new AdoptVolumeRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                adoptee.projectId(),
                adoptee.name(),
                adoptee.volume().handle().orElseThrow(),
                adoptee.volume().tags().ours(),
                adoptee.volume().size(),
                adoptee.pool());
        return engine.operations.request(engine.adoptVolume.request(wanted));
    }

    private RanCommand display(UUID hostId, LvPath path) throws RemoteFailure, LvmFailure {
        var step = engine.display(hostId, path);
        return RanCommand.ran(new Command(step.words()).display(), step.exit(), step.out(), step.err(), step.time());
    }

    HostAccess hostAccess() {
        return new HostAccess(engine.connections, engine.secrets, engine.knownHosts, engine.watch, engine.openSsh);
    }
}
