package org.snapdeck.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.SideBySide;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.lvm.LogicalVolume;

/// Binds the dialog that gives a row another status: what the row says, what its host shows, and the choice.
public final class ResetStatusController {
    private final Kit kit;
    private final StorageRow opened;
    private final ResetStatusViewModel viewModel;
    private final Words words;
    private final ToggleGroup group = new ToggleGroup();
    private DetailsGrid rowGrid;
    private DetailsGrid hostGrid;
    private Subscription following = Subscription.EMPTY;

    @FXML
    private StackPane evidence;

    @FXML
    private VBox choices;

    public ResetStatusController(Kit kit, StorageRow opened, ResetStatusViewModel viewModel) {
        this.kit = kit;
        this.opened = opened;
        this.viewModel = viewModel;
        this.words = kit.words();
    }

    public void open() {
        var form = kit.screens().load("upkeep/reset-status", this);
        var dialog = new Dialog(
                        words.text("reset-status.title", opened.title()),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(words.text("action.reset-status"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("reset-status-dialog")
                .whenClosed(this::close);
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    private void close() {
        following.unsubscribe();
        viewModel.close();
    }

    @FXML
    private void initialize() {
        rowGrid = new DetailsGrid(words);
        hostGrid = new DetailsGrid(words);
        evidence.getChildren().setAll(new SideBySide(rowGrid, hostGrid));
        following = viewModel.picture().subscribe(this::show);
        viewModel.choicesProperty().subscribe(this::offer);
    }

    private void show(Picture now) {
        var row = viewModel.row();
        rowGrid.clear().section("reset-status.row");
        hostGrid.clear().section("details.on-host");
        row.ifPresent(it -> {
            showRow(it, now);
            showHost(it, now);
        });
    }

    private void showRow(StorageRow row, Picture now) {
        rowGrid.add("column.status", new StatusChip(words, Status.ofRow(row.status())));
        switch (row) {
            case StorageRow.OfVolume(var volume) -> {
                rowGrid.add("column.size", words.exactSize(volume.size().bytes()));
                rowGrid.add(
                        "column.attached-to",
                        String.join(
                                "\n",
                                now.attachmentsOf(volume).stream()
                                        .map(attachment -> attachment.instance() + " " + attachment.device())
                                        .toList()));
            }
            case StorageRow.OfSnapshot(var snapshot, var volume) -> {
                rowGrid.add("column.size", words.exactSize(snapshot.size().bytes()));
                rowGrid.add("column.volume", volume.name());
            }
        }
        row.uuid().ifPresent(uuid -> rowGrid.addCode("details.lv-uuid", uuid.text()));
    }

    private void showHost(StorageRow row, Picture now) {
        var sighting = now.sighting(row.pool().hostId());
        hostGrid.add(
                "details.read", sighting.seenAt().map(words::age).orElseGet(() -> words.text("details.never-read")));
        row.seen(now)
                .ifPresentOrElse(this::showSeen, () -> hostGrid.add("details.lv", words.text("details.not-there")));
    }

    private void showSeen(LogicalVolume seen) {
        hostGrid.addCode("details.lv", seen.name())
                .add("details.lv-size", words.exactSize(seen.size().bytes()))
                .addCode("details.lv-uuid", seen.uuid().text())
                .addCode("details.attributes", seen.shape().attributes())
                .add("details.open", words.text("answer." + seen.open().name().toLowerCase(Locale.ROOT)))
                .add("details.origin", seen.lineage().origin().orElse(""));
    }

    /// The choices come again with every look at the host; what was chosen stays.
    private void offer(List<StatusChoice> offered) {
        choices.getChildren().setAll(offered.stream().map(this::radio).toList());
    }

    private VBox radio(StatusChoice choice) {
        var status = Status.ofRow(choice.status());
        var radio = new RadioButton(words.text(status.key()));
        radio.setId("status-" + choice.status());
        radio.setToggleGroup(group);
        radio.setDisable(!choice.isAllowed());
        radio.setSelected(viewModel.chosenProperty().get().equals(Optional.of(choice.status())));
        radio.setOnAction(_ -> viewModel.chosenProperty().set(Optional.of(choice.status())));
        var why = new Label(choice.reason());
        why.getStyleClass().add("field-hint");
        why.setWrapText(true);
        why.setVisible(!choice.isAllowed());
        why.setManaged(!choice.isAllowed());
        return new VBox(radio, why);
    }
}
