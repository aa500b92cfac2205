package org.snapdeck.snapshots;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.operations.Remark;

/// What is known of a snapshot.
final class SnapshotOverviewCell implements RowView<SnapshotRow> {
    private final Words words;
    private final DetailsGrid grid;

    SnapshotOverviewCell(Words words) {
        this.words = words;
        this.grid = new DetailsGrid(words);
    }

    @Override
    public Node node() {
        return grid;
    }

    @Override
    public void show(SnapshotRow row) {
        var snapshot = row.snapshot();
        grid.clear()
                .addCode("column.id", snapshot.id().toString())
                .add("column.description", snapshot.description())
                .add(
                        "column.status",
                        words.text("status." + snapshot.status().word()) + ", " + snapshot.progress() + " %")
                .add("column.remarks", remarks(row))
                .add("column.volume", row.volumeName())
                .add("column.size", words.size(snapshot.size().bytes()))
                .add(
                        "column.consistency",
                        snapshot.isEmptyHusk()
                                ? ""
                                : words.text("consistency.what."
                                        + snapshot.consistency().word()))
                .add("column.created", words.exactDate(snapshot.createdAt()))
                .add("column.metadata", metadata(snapshot.metadata()))
                .add("column.image-metadata", metadata(snapshot.imageMetadata()))
                .section("details.on-host")
                .add("column.host", row.host())
                .addCode("column.lv", row.volume().pool().group() + "/" + snapshot.lv())
                .addCode("column.lv-uuid", snapshot.uuid().map(LvUuid::text).orElse(""))
                .add(
                        "column.origin",
                        row.seen().flatMap(seen -> seen.lineage().origin()).orElse(""))
                .add(
                        "column.store",
                        row.seen()
                                .filter(LogicalVolume::isThickSnapshot)
                                .map(this::store)
                                .orElse(""));
    }

    private String store(LogicalVolume seen) {
        return words.text(
                "snapshot.store",
                words.size(seen.size().bytes()),
                words.percent(seen.shape().dataPercent().orElse(0) / 100));
    }

    private String remarks(SnapshotRow row) {
        return row.remarks().stream().map(this::remark).collect(Collectors.joining("\n"));
    }

    private String remark(Remark remark) {
        return words.text(remark.key(), remark.arguments());
    }

    private static String metadata(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
