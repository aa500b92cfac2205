package org.snapdeck.app;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.labels.EditLabelsController;
import org.snapdeck.labels.EditLabelsViewModel;
import org.snapdeck.labels.EditMetadataController;
import org.snapdeck.labels.EditMetadataViewModel;
import org.snapdeck.upkeep.ResetStatusController;
import org.snapdeck.upkeep.ResetStatusViewModel;
import org.snapdeck.upkeep.ResetStatusesController;

/// The dialogs that volumes and snapshots have in common.
final class UpkeepDialogs {
    private final Kit kit;
    private final ObservableValue<Picture> picture;
    private final Desks desks;

    UpkeepDialogs(Kit kit, ObservableValue<Picture> picture, Desks desks) {
        this.kit = kit;
        this.picture = picture;
        this.desks = desks;
    }

    RowUpkeep doors() {
        return new RowUpkeep(on(this::editLabels), on(this::editMetadata), this::resetStatus);
    }

    /// A row that is gone by now has no dialog.
    private Consumer<UUID> on(Consumer<StorageRow> dialog) {
        return rowId -> StorageRow.find(rowId, picture.getValue()).ifPresent(dialog);
    }

    private void editLabels(StorageRow row) {
        var viewModel = new EditLabelsViewModel(row, picture, desks.labels(), kit.words(), kit.background());
        new EditLabelsController(kit, row, viewModel).open();
    }

    private void editMetadata(StorageRow row) {
        var viewModel = new EditMetadataViewModel(row, picture, desks.labels(), kit.words(), kit.background());
        new EditMetadataController(kit, row, viewModel).open();
    }

    private void resetStatus(List<UUID> rowIds) {
        var rows = rowIds.stream()
                .flatMap(id -> StorageRow.find(id, picture.getValue()).stream())
                .toList();
        if (rows.size() == 1) {
            resetStatus(rows.getFirst());
        } else if (!rows.isEmpty()) {
            new ResetStatusesController(kit, rows, picture, desks.resetStatus()).open();
        }
    }

    private void resetStatus(StorageRow row) {
        var viewModel = new ResetStatusViewModel(row, picture, desks.resetStatus(), kit.words(), kit.background());
        new ResetStatusController(kit, row, viewModel).open();
    }
}
