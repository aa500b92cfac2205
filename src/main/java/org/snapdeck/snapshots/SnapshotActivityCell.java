package org.snapdeck.snapshots;

import javafx.scene.Node;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.HistoryList;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Words;
import org.snapdeck.operations.Operation;

/// What was done with a snapshot.
final class SnapshotActivityCell implements RowView<SnapshotRow> {
    private final Words words;
    private final SnapshotsViewModel viewModel;
    private final SnapshotDoors doors;
    private final HistoryList list;

    SnapshotActivityCell(Words words, SnapshotsViewModel viewModel, SnapshotDoors doors) {
        this.words = words;
        this.viewModel = viewModel;
        this.doors = doors;
        this.list = new HistoryList(words);
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public void show(SnapshotRow row) {
        list.show(viewModel.operationsOn(row).stream().map(this::line).toList());
    }

    private HistoryLine line(Operation operation) {
        return new HistoryLine(
                words.text("operation.kind." + operation.kind()),
                Status.ofOperation(operation.state().name()),
                operation.requestedAt(),
                operation
                        .reason()
                        .map(reason -> words.text(reason.key(), reason.arguments()))
                        .orElse(""),
                () -> doors.showOperation().accept(operation.id()));
    }
}
