package org.snapdeck.volumes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.UseList;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.VolumeAction;

/// Who uses a volume: what was recorded, and what its host shows.
final class VolumeAttachmentsCell implements RowView<VolumeRow> {
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final UseList uses;
    private final Button record = new Button();
    private final Button remove = new Button();
    private final VBox root;

    VolumeAttachmentsCell(Words words, VolumesViewModel viewModel, VolumeDoors doors) {
        this.viewModel = viewModel;
        this.doors = doors;
        this.uses = new UseList(words);
        record.setText(words.text("action.record-attachment"));
        record.setGraphic(new FontIcon(Feather.LINK));
        remove.setText(words.text("action.remove-attachment"));
        remove.setGraphic(new FontIcon(Feather.X));
        var buttons = new HBox(record, remove);
        buttons.getStyleClass().add("gap-8");
        root = new VBox(uses, buttons);
        root.getStyleClass().add("gap-12");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VolumeRow row) {
        uses.show(viewModel.details(row).uses());
        record.setDisable(
                !viewModel.explain(VolumeAction.RECORD_ATTACHMENT, row).isAllowed());
        record.setOnAction(_ -> doors.attachments().record().accept(row.id()));
        remove.setDisable(
                !viewModel.explain(VolumeAction.REMOVE_ATTACHMENT, row).isAllowed());
        remove.setOnAction(_ -> doors.attachments().remove().accept(List.of(row.id())));
    }
}
