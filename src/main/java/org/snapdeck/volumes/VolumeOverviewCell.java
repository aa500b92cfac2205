package org.snapdeck.volumes;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.FullnessWords;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.SideBySide;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.Remark;

/// What a volume's row says, and beside it what its host showed when it was last read.
final class VolumeOverviewCell implements RowView<VolumeRow> {
    private final Words words;
    private final VolumesViewModel viewModel;
    private final VolumeWords texts;
    private final VBox remarks = new VBox();
    private final DetailsGrid own;
    private final DetailsGrid host;
    private final VBox root;

    VolumeOverviewCell(Words words, VolumesViewModel viewModel) {
        this.words = words;
        this.viewModel = viewModel;
        this.texts = new VolumeWords(words);
        this.own = new DetailsGrid(words);
        this.host = new DetailsGrid(words);
        remarks.getStyleClass().add("gap-8");
        remarks.managedProperty().bind(remarks.visibleProperty());
        root = new VBox(remarks, new SideBySide(own, host));
        root.getStyleClass().add("gap-12");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(VolumeRow row) {
        var details = viewModel.details(row);
        remarks.getChildren()
                .setAll(details.row().remarks().stream().map(this::banner).toList());
        remarks.setVisible(!details.row().remarks().isEmpty());
        showRow(details);
        showHost(details);
    }

    private Banner banner(Remark remark) {
        var hint = texts.hint(remark);
        return new Banner(hint.tone(), Problem.of(hint.sentence()), words);
    }

    private void showRow(VolumeDetails details) {
        var volume = details.row().volume();
        own.clear()
                .section("details.row")
                .add("column.name", details.row().name())
                .addCode("column.id", volume.id().toString())
                .add("column.description", volume.description())
                .add("column.project", details.project())
                .add(
                        "column.status",
                        new StatusChip(words, Status.ofRow(volume.status().word())))
                .add(
                        "column.size",
                        words.size(volume.size().bytes()) + " ("
                                + words.exactSize(volume.size().bytes()) + ")")
                .add("column.type", texts.type(details.row()))
                .add("column.bootable", texts.bootable(details.row()))
                .add("column.created", words.exactDate(volume.createdAt()));
        volume.metadata().forEach((key, value) -> own.add("column.metadata", new Label(key + " = " + value)));
        volume.imageMetadata()
                .forEach((key, value) -> own.add("column.image-metadata", new Label(key + " = " + value)));
    }

    private void showHost(VolumeDetails details) {
        host.clear()
                .section("details.on-host")
                .add("column.host", details.row().host())
                .add("column.pool", texts.pool(details.row()))
                .addCode("column.path", "/dev/" + details.path().text())
                .add(
                        "details.read",
                        details.sighting().seenAt().map(words::age).orElseGet(() -> words.text("details.never-read")));
        if (details.load().copies() > 0) {
            host.add(
                    "details.write-cost",
                    words.text("write-cost.now", details.load().copies()));
        }
        details.load().pool().forEach(this::showPool);
        details.row().seen().ifPresent(this::showSeen);
    }

    private void showPool(Fullness full) {
        host.add("details.pool." + full.series().content().word(), new FullnessWords(words).all(full));
    }

    private void showSeen(LogicalVolume seen) {
        host.addCode("details.lv-uuid", seen.uuid().text())
                .add("details.lv-size", words.exactSize(seen.size().bytes()))
                .addCode("details.attributes", seen.shape().attributes())
                .add("details.open", words.text("answer." + seen.open().name().toLowerCase(Locale.ROOT)));
        if (!seen.tags().all().isEmpty()) {
            host.add("details.tags", String.join("\n", seen.tags().all()));
        }
    }
}
