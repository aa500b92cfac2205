package org.snapdeck.hosts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.snapdeck.fx.RowView;

/// Picks a volume to be adopted.
final class PickCell implements RowView<AdoptRow> {
    private final CheckBox box = new CheckBox();
    private Optional<AdoptRow> shown = Optional.empty();

    PickCell(AdoptVolumesViewModel model) {
        box.setOnAction(_ -> shown.ifPresent(row -> model.pick(row.uuid(), box.isSelected())));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(AdoptRow row) {
        shown = Optional.of(row);
        box.setSelected(row.picked());
        box.setDisable(!row.isAdoptable());
    }
}
