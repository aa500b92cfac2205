package org.snapdeck.activity;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Words;

/// What the journal knows of the selected operation itself.
final class OperationCell implements RowView<OperationRow> {
    private final Words words;
    private final OperationWords told;
    private final DetailsGrid grid;

    OperationCell(Words words) {
        this.words = words;
        this.told = new OperationWords(words);
        this.grid = new DetailsGrid(words);
    }

    @Override
    public Node node() {
        return grid;
    }

    @Override
    public void show(OperationRow row) {
        var operation = row.operation();
        grid.clear()
                .add("activity.number", "#" + row.number())
                .add("activity.kind", told.kind(row))
                .add("column.state", new StatusChip(words, told.status(row)))
                .add("activity.reason", told.reason(row))
                .add("activity.object", row.objectName())
                .addCode("activity.object-id", operation.objectId().toString())
                .add("column.project", row.project())
                .add("column.host", told.host(row))
                .addCode("activity.tag", "snapdeck.op=" + row.id())
                .section("activity.times")
                .add("activity.requested", words.exactDate(row.requestedAt()))
                .add("activity.requested-by", operation.requestedBy())
                .add("activity.despite", operation.despite())
                .add("activity.claimed", time(operation.claimedAt()))
                .add("activity.sent", time(operation.sentAt()))
                .add("activity.unknown-since", time(operation.unknownSince()))
                .add("activity.ended", time(operation.endedAt()))
                .add("activity.duration", told.duration(row))
                .section("activity.request")
                .addCode("activity.request-text", operation.request());
    }

    private String time(Optional<Instant> time) {
        return time.map(words::exactDate).orElse("");
    }
}
