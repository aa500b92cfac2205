package org.snapdeck.volumes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.AgeLabel;
import org.snapdeck.fx.IconButton;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.LogicalVolume;

/// The snapshots of a volume, and those that the host has of it though no row speaks of them.
final class VolumeSnapshotsCell implements RowView<VolumeRow> {
    private final Words words;
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final VBox root = new VBox();

    VolumeSnapshotsCell(Words words, VolumesViewModel viewModel, VolumeDoors doors) {
        this.words = words;
        this.viewModel = viewModel;
        this.doors = doors;
        root.getStyleClass().add("lines");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VolumeRow row) {
        var details = viewModel.details(row);
        root.getChildren().clear();
        details.snapshots().forEach(snapshot -> root.getChildren().add(line(snapshot.snapshot())));
        details.strangers().forEach(stranger -> root.getChildren().add(line(stranger)));
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(new Label(words.text("volume.no-snapshots")));
            return;
        }
        var all = new Hyperlink(words.text("action.show-snapshots"));
        all.setOnAction(_ -> doors.snapshots().showOf().accept(row.id()));
        root.getChildren().add(all);
    }

    private Node line(Snapshot snapshot) {
        var name = new Label(snapshot.name().isBlank() ? snapshot.id().toString() : snapshot.name());
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var age = new AgeLabel(words);
        age.show(snapshot.createdAt());
        age.getStyleClass().add("line-aside");
        var delete = IconButton.of(
                Feather.TRASH_2,
                words.text("action.delete-snapshot"),
                () -> doors.snapshots().delete().accept(List.of(snapshot.id())));
        return line(
                new FontIcon(Feather.CAMERA),
                name,
                new StatusChip(words, Status.ofRow(snapshot.status().word())),
                gap(),
                age,
                delete);
    }

    private Node line(LogicalVolume stranger) {
        var aside = new Label(words.text("volume.stranger"));
        aside.getStyleClass().add("line-aside");
        return line(new FontIcon(Feather.HELP_CIRCLE), new Label(stranger.name()), gap(), aside);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("line");
        return line;
    }
}
