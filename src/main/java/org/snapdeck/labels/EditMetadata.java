package org.snapdeck.labels;

import java.util.UUID;
import org.snapdeck.inventory.LabelTable;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Notes something about a volume or a snapshot, key by key. Nothing happens on a host, but the journal tells who
/// wrote it, and when.
public final class EditMetadata {
    public static final String NAME = "edit-metadata";

    private EditMetadata() {}

    /// What the journal keeps of it.
    public record Noted(Metadata before, Metadata after) {}

    /// Whether it may be noted now; asked by the form and by the request alike.
    static Verdict explain(UUID rowId, Metadata before, Picture picture) {
        return StorageRow.find(rowId, picture)
                .map(row -> row.mayGetMetadata(picture)
                        .andThen(() -> row.metadata().equals(before)
                                ? Verdict.allowed()
                                : Verdict.refused("rule.labels.changed", row.title())))
                .orElseGet(() -> Verdict.refused("rule.row.gone"));
    }

    /// @param before what was there when the person began to write
    public static Operations.Note note(UUID rowId, Metadata before, Metadata after) {
        return picture -> {
            RequestRefused.unlessAllowed(explain(rowId, before, picture));
            var row = StorageRow.find(rowId, picture).orElseThrow();
            var operation = new NewOperation(
                    UUID.randomUUID(),
                    NAME,
                    row.projectId(),
                    row.pool().hostId(),
                    row.id(),
                    row.title(),
                    RequestText.of(new Noted(before, after)));
            return new NotedChange(operation, handle -> LabelTable.write(handle, row, after));
        };
    }
}
