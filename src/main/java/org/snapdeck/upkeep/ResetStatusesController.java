package org.snapdeck.upkeep;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RemovalQuestion;
import org.snapdeck.fx.Status;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageRow;

/// Asks which status several rows are to get, says of each whether it may, and shows what became of it.
public final class ResetStatusesController {
    private final Kit kit;
    private final List<StorageRow> rows;
    private final ObservableValue<Picture> picture;
    private final ResetStatusDesk desk;

    /// @param rows of one page, at least one
    public ResetStatusesController(
            Kit kit, List<StorageRow> rows, ObservableValue<Picture> picture, ResetStatusDesk desk) {
        this.kit = kit;
        this.rows = List.copyOf(rows);
        this.picture = picture;
        this.desk = desk;
    }

    public void open() {
        var statuses = ResetStatusViewModel.statuses(rows.getFirst()).toList();
        var resetting = new ResettingRows(desk, kit.words());
        new RemovalQuestion<>(kit, resetting, picture, desk.lookAgain(), desk.tracking())
                .ask(rows.stream().map(StorageRow::id).toList(), again -> choice(statuses, resetting, again));
    }

    private Node choice(List<String> statuses, ResettingRows resetting, Runnable again) {
        var group = new ToggleGroup();
        var radios = statuses.stream()
                .map(status -> radio(status, group, () -> {
                    resetting.want(status);
                    again.run();
                }))
                .toList();
        var line = new HBox();
        line.getStyleClass().add("gap-16");
        line.getChildren().setAll(radios);
        var field = new Field();
        field.setLabel(kit.words().text("reset-status.new"));
        field.setContent(line);
        return field;
    }

    private RadioButton radio(String status, ToggleGroup group, Runnable chosen) {
        var radio = new RadioButton(kit.words().text(Status.ofRow(status).key()));
        radio.setId("status-" + status);
        radio.setToggleGroup(group);
        radio.setOnAction(_ -> chosen.run());
        return radio;
    }
}
