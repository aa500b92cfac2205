package org.snapdeck.snapshots;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Cutting;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Takes a snapshot of a volume.
public final class CreateSnapshot implements OperationKind {
    @Override
    public String name() {
        return "create-snapshot";
    }

    /// What cinder-api does: rules, quota, the row and the message, in one transaction.
    public Operations.Request request(CreateSnapshotRequest wanted) {
        return (handle, picture) -> {
            var volume = picture.volume(wanted.volumeId())
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture));
            var seen = picture.seen(volume).orElseThrow();
            var use = VolumeUse.of(volume, picture);
            RequestRefused.unlessAllowed(use.isAgreedTo(wanted.acknowledged(), volume.name()));
            RequestRefused.unlessAllowed(wanted.hold()
                    .map(hold -> HoldRules.explain(hold, use, volume.name()))
                    .orElseGet(Verdict::allowed));
            RequestRefused.unlessAllowed(
                    HostRules.snapshotHasSpace(volume, CreateSnapshotOrder.storeOf(seen, wanted.store()), picture));
            RequestRefused.unlessAllowed(
                    LvmNames.allow(() -> CreateSnapshotOrder.of(wanted, volume, seen, use.consistency())
                            .cut()));
            SnapshotTable.insert(handle, row(wanted, volume, use), wanted.acknowledged());
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    wanted.id(),
                    wanted.name(),
                    RequestText.of(CreateSnapshotOrder.of(wanted, volume, seen, use.consistency())));
        };
    }

    private static Snapshot row(CreateSnapshotRequest wanted, Volume volume, VolumeUse use) {
        var now = Instant.now();
        return new Snapshot(
                wanted.id(),
                volume.id(),
                volume.projectId(),
                Snapshot.lvNameOf(wanted.id()),
                Optional.empty(),
                wanted.name(),
                wanted.description(),
                SnapshotStatus.CREATING,
                0,
                volume.size(),
                use.consistency(),
                wanted.metadata(),
                volume.bootable() ? volume.imageMetadata() : Map.of(),
                now,
                now,
                0);
    }

    /// What cinder-volume does: the lvcreate, and the look at what became of it.
    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).execute(host);
    }

    /// What Cinder lacks: find out what the host did when nobody was there to hear.
    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).settle(operation, host);
    }

    private static Cutting cutting(Operation operation) {
        var order = order(operation);
        return new Cutting(order.cut(), (_, made) -> available(order, made), error(order));
    }

    /// How good it is, the snapshot itself says: its script has written there what it has proven.
    private static Consumer<Handle> available(CreateSnapshotOrder order, LogicalVolume made) {
        var store = Optional.of(made.size()).filter(_ -> made.isThickSnapshot());
        var consistency = Consistency.of(made.tags()).orElse(order.consistency());
        return handle -> SnapshotTable.available(handle, order.snapshotId(), made.uuid(), store, consistency);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).origin().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return error(order(operation));
    }

    private static Consumer<Handle> error(CreateSnapshotOrder order) {
        return handle -> SnapshotTable.move(handle, order.snapshotId(), SnapshotStatus.CREATING, SnapshotStatus.ERROR);
    }

    private static CreateSnapshotOrder order(Operation operation) {
        return RequestText.read(operation.request(), CreateSnapshotOrder.class);
    }
}
