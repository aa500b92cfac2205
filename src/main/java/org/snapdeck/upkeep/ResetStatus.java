package org.snapdeck.upkeep;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.ResetRules;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Gives a row another status by hand, as far as what its host shows allows it. Nothing happens on the host; the
/// journal tells who did it, and when.
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
            return new NotedChange(operation, handle -> move(handle, row, wanted));
        };
    }

    private static void move(Handle handle, StorageRow row, String wanted) {
        switch (row) {
            case StorageRow.OfVolume(var volume) ->
                VolumeTable.move(handle, volume.id(), volume.status(), VolumeStatus.of(wanted));
            case StorageRow.OfSnapshot(var snapshot, var _) ->
                SnapshotTable.move(handle, snapshot.id(), snapshot.status(), SnapshotStatus.of(wanted));
        }
    }
}
