package org.snapdeck.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.IconButton;
import org.snapdeck.fx.Refusable;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.TreeLine;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.LogicalVolume;

/// The tree of a volume: what it was made from, its snapshots by time, what was made from each, and those that the
/// host has of it though no row speaks of them.
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
        var family = viewModel.family(row);
        var lines = new ArrayList<Node>();
        family.parent().ifPresent(parent -> lines.add(parent(parent)));
        lines.add(itself(row));
        family.snapshots().forEach(branch -> addTo(lines, branch));
        viewModel.details(row).strangers().forEach(stranger -> lines.add(stranger(stranger)));
        family.copies().forEach(copy -> lines.add(volume(copy, 1)));
        if (lines.size() == 1 + family.parent().stream().count()) {
            lines.add(TreeLine.at(1, Feather.CAMERA, new Label(words.text("volume.no-snapshots"))));
        }
        root.getChildren().setAll(lines);
        if (!family.snapshots().isEmpty()) {
            var all = new Hyperlink(words.text("action.show-snapshots"));
            all.setOnAction(_ -> doors.snapshots().showOf().accept(row.id()));
            root.getChildren().add(all);
        }
    }

    /// A source that is gone is still told by its id.
    private Node parent(VolumeFamily.Parent parent) {
        var icon = icon(parent.source());
        var line = parent.snapshot()
                .map(snapshot -> link(0, icon, nameOf(snapshot), () -> show(snapshot)))
                .or(() -> parent.volume().map(volume -> link(0, icon, nameOf(volume), () -> show(volume))))
                .orElseGet(() ->
                        TreeLine.at(0, icon, new Label(parent.source().id().toString())));
        return line.aside(words.text("volume.made-from"));
    }

    private static Ikon icon(VolumeSource source) {
        return switch (source) {
            case VolumeSource.FromSnapshot _ -> Feather.CAMERA;
            case VolumeSource.FromVolume _ -> Feather.HARD_DRIVE;
        };
    }

    private Node itself(VolumeRow row) {
        var name = new Label(row.name());
        name.getStyleClass().add("tree-itself");
        return TreeLine.at(0, Feather.HARD_DRIVE, name)
                .status(words, Status.ofRow(row.volume().status().word()))
                .aside(words.text(row.isThin() ? "volume.thin" : "volume.thick"))
                .age(words, row.volume().createdAt());
    }

    private void addTo(List<Node> lines, VolumeFamily.Branch branch) {
        var snapshot = branch.snapshot();
        var line = link(1, Feather.CAMERA, nameOf(snapshot), () -> show(snapshot))
                .status(words, Status.ofRow(snapshot.status().word()));
        consistency(snapshot).ifPresent(status -> line.status(words, status));
        if (branch.below()) {
            line.aside(words.text("volume.stands-on"));
        }
        if (branch.seen().filter(LogicalVolume::isMerging).isPresent()) {
            line.aside(words.text("volume.goes-back"));
        }
        lines.add(line.fill(branch.seen().flatMap(this::fill))
                .age(words, snapshot.createdAt())
                .button(deletion(snapshot)));
        branch.volumes().forEach(volume -> lines.add(volume(volume, 2)));
    }

    private Node deletion(Snapshot snapshot) {
        var button = Refusable.around(IconButton.of(
                Feather.TRASH_2,
                words.text("action.delete-snapshot"),
                () -> doors.snapshots().delete().accept(List.of(snapshot.id()))));
        button.refuse(words.reason(viewModel.explain(SnapshotAction.DELETE, snapshot)));
        return button;
    }

    private Node volume(Volume volume, int depth) {
        return link(depth, Feather.HARD_DRIVE, nameOf(volume), () -> show(volume))
                .status(words, Status.ofRow(volume.status().word()))
                .aside(words.text("volume.made-of-it"))
                .age(words, volume.createdAt());
    }

    private Node stranger(LogicalVolume stranger) {
        return TreeLine.at(1, Feather.HELP_CIRCLE, new Label(stranger.name())).aside(words.text("volume.stranger"));
    }

    private static TreeLine link(int depth, Ikon icon, String name, Runnable handler) {
        var link = new Hyperlink(name);
        link.setOnAction(_ -> handler.run());
        return TreeLine.at(depth, icon, link);
    }

    private Optional<Status> consistency(Snapshot snapshot) {
        return snapshot.isEmptyHusk() || snapshot.status() == SnapshotStatus.CREATING
                ? Optional.empty()
                : Optional.of(Status.ofConsistency(snapshot.consistency().word()));
    }

    /// A thin snapshot has no store of its own that could fill.
    private Optional<Fill> fill(LogicalVolume seen) {
        if (seen.isInvalid()) {
            return Optional.of(Fill.of(1, words.text("snapshot.dead")));
        }
        var percent = seen.shape().dataPercent();
        return seen.isThickSnapshot() && percent.isPresent()
                ? Optional.of(Fill.of(percent.getAsDouble() / 100, words.percent(percent.getAsDouble() / 100)))
                : Optional.empty();
    }

    private void show(Snapshot snapshot) {
        doors.snapshots().show().accept(snapshot.id());
    }

    private void show(Volume volume) {
        doors.rooms().showVolume().accept(volume.id());
    }

    private static String nameOf(Snapshot snapshot) {
        return snapshot.name().isBlank() ? snapshot.id().toString() : snapshot.name();
    }

    private static String nameOf(Volume volume) {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }
}
