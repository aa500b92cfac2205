package org.snapdeck.volumes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.CautionList;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.UseList;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.VolumeAction;

/// Who uses a volume: what was recorded, and what its host shows.
final class VolumeAttachmentsCell implements RowView<VolumeRow> {
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final UseList uses;
    private final CautionList cautions;
    private final Button record = new Button();
    private final Button remove = new Button();
    private final Label reason = new Label();
    private final Words words;
    private final VBox root;

    VolumeAttachmentsCell(Words words, VolumesViewModel viewModel, VolumeDoors doors) {
        this.words = words;
        this.viewModel = viewModel;
        this.doors = doors;
        this.uses = new UseList(words);
        this.cautions = new CautionList(words);
        record.setText(words.text("action.record-attachment"));
        record.setGraphic(new FontIcon(Feather.LINK));
        remove.setText(words.text("action.remove-attachment"));
        remove.setGraphic(new FontIcon(Feather.X));
        var buttons = new HBox(record, remove);
        buttons.getStyleClass().add("gap-8");
        reason.getStyleClass().add("field-hint");
        reason.setWrapText(true);
        reason.setMinHeight(VBox.USE_PREF_SIZE);
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        root = new VBox(uses, cautions, buttons, reason);
        root.getStyleClass().add("gap-12");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VolumeRow row) {
        var details = viewModel.details(row);
        uses.show(details.uses());
        cautions.show(details.cautions());
        var recording = words.reason(viewModel.explain(VolumeAction.RECORD_ATTACHMENT, row));
        var removing = words.reason(viewModel.explain(VolumeAction.REMOVE_ATTACHMENT, row));
        reason.setText(Stream.of(recording, removing)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n")));
        record.setDisable(!recording.isEmpty());
        record.setOnAction(_ -> doors.attachments().record().accept(row.id()));
        remove.setDisable(!removing.isEmpty());
        remove.setOnAction(_ -> doors.attachments().remove().accept(List.of(row.id())));
    }
}
