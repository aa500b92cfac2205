package org.snapdeck.volumes;

import javafx.scene.Node;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.HistoryList;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Words;
import org.snapdeck.operations.Operation;

/// What was done with a volume and its snapshots.
final class VolumeActivityCell implements RowView<VolumeRow> {
    private final Words words;
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final HistoryList history;

    VolumeActivityCell(Words words, VolumesViewModel viewModel, VolumeDoors doors) {
        this.words = words;
        this.viewModel = viewModel;
        this.doors = doors;
        this.history = new HistoryList(words);
    }

    @Override
    public Node node() {
        return history;
    }

    @Override
    public void show(VolumeRow row) {
        history.show(
                viewModel.details(row).operations().stream().map(this::line).toList());
    }

    private HistoryLine line(Operation operation) {
        return new HistoryLine(
                words.text("operation.kind." + operation.kind()) + " · " + operation.objectName(),
                Status.ofOperation(operation.state().name()),
                operation.requestedAt(),
                operation
                        .reason()
                        .map(reason -> words.text(reason.key(), reason.arguments()))
                        .orElse(""),
                () -> doors.rooms().showOperation().accept(operation.id()));
    }
}
