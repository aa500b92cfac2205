package org.snapdeck.hosts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.snapdeck.fx.RowView;

/// What an adopted volume is to be called; can be typed once it is picked.
final class AdoptNameCell implements RowView<AdoptRow> {
    private final TextField field = new TextField();
    private Optional<AdoptRow> shown = Optional.empty();

    AdoptNameCell(AdoptVolumesViewModel model) {
        field.getStyleClass().add("adopt-name");
        field.textProperty()
                .subscribe(text ->
                        shown.filter(row -> !row.name().equals(text)).ifPresent(row -> model.rename(row.uuid(), text)));
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(AdoptRow row) {
        shown = Optional.of(row);
        if (!field.getText().equals(row.name())) {
            field.setText(row.name());
        }
        field.setDisable(!row.picked());
    }
}
