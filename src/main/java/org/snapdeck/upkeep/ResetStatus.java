package org.snapdeck.upkeep;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.ResetRules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Gives a row another status by hand, as far as what its host shows allows it. What is good for use again has the
/// size that it has on the host, whatever an operation that came to nothing left in the row. Nothing happens on the
/// host; the journal tells who did it, and when.
public final class ResetStatus {
    public static final String NAME = "reset-status";

    private ResetStatus() {}

    /// What the journal keeps of it.
    public record Noted(String before, String after) {}

    /// @param wanted Cinder's word for the status
    static Verdict explain(StorageRow row, String wanted, Picture picture) {
        return switch (row) {
            case StorageRow.OfVolume(var volume) -> ResetRules.explain(volume, VolumeStatus.of(wanted), picture);
            case StorageRow.OfSnapshot(var snapshot, var _) ->
                ResetRules.explain(snapshot, SnapshotStatus.of(wanted), picture);
        };
    }

    /// @param before the status that the person saw
    /// @param wanted Cinder's word for the status
    public static Operations.Note note(UUID rowId, String before, String wanted) {
        return picture -> {
            var row = StorageRow.find(rowId, picture)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.row.gone")));
            RequestRefused.unlessAllowed(explain(row, wanted, picture));
            if (!row.status().equals(before)) {
                throw new RequestRefused(Verdict.refusal("rule.labels.changed", row.title()));
            }
            var operation = new NewOperation(
                    UUID.randomUUID(),
                    NAME,
                    row.projectId(),
                    row.pool().hostId(),
                    row.id(),
                    row.title(),
                    RequestText.of(new Noted(before, wanted)));
            return new NotedChange(operation, handle -> move(handle, row, wanted, picture));
        };
    }

    private static void move(Handle handle, StorageRow row, String wanted, Picture picture) {
        switch (row) {
            case StorageRow.OfVolume(var volume) -> move(handle, volume, VolumeStatus.of(wanted), picture);
            case StorageRow.OfSnapshot(var snapshot, var _) ->
                move(handle, snapshot, SnapshotStatus.of(wanted), picture);
        }
    }

    private static void move(Handle handle, Volume volume, VolumeStatus wanted, Picture picture) {
        if (wanted.isReady()) {
            picture.seen(volume).ifPresent(seen -> VolumeTable.found(handle, volume.id(), seen.uuid(), seen.size()));
        }
        VolumeTable.move(handle, volume.id(), volume.status(), wanted);
    }

    private static void move(Handle handle, Snapshot snapshot, SnapshotStatus wanted, Picture picture) {
        if (wanted == SnapshotStatus.AVAILABLE) {
            picture.seen(snapshot)
                    .ifPresent(seen -> SnapshotTable.found(handle, snapshot.id(), seen.uuid(), storeOf(seen)));
        }
        SnapshotTable.move(handle, snapshot.id(), snapshot.status(), wanted);
    }

    private static Optional<ByteSize> storeOf(LogicalVolume seen) {
        return Optional.of(seen).filter(LogicalVolume::isThickSnapshot).map(LogicalVolume::size);
    }
}
