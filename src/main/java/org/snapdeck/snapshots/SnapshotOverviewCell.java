package org.snapdeck.snapshots;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.FillChart;
import org.snapdeck.fx.FullnessWords;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.SideBySide;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.operations.Remark;

/// What is known of a snapshot.
final class SnapshotOverviewCell implements RowView<SnapshotRow> {
    private final Words words;
    private final SnapshotWords texts;
    private final VBox remarks = new VBox();
    private final DetailsGrid grid;
    private final DetailsGrid host;
    private final FillChart chart;
    private final VBox root;

    SnapshotOverviewCell(Words words) {
        this.words = words;
        this.texts = new SnapshotWords(words);
        this.grid = new DetailsGrid(words);
        this.host = new DetailsGrid(words);
        this.chart = new FillChart(words);
        remarks.getStyleClass().add("gap-8");
        remarks.managedProperty().bind(remarks.visibleProperty());
        chart.managedProperty().bind(chart.visibleProperty());
        var right = new VBox(chart, host);
        right.getStyleClass().add("gap-12");
        root = new VBox(remarks, new SideBySide(grid, right));
        root.getStyleClass().add("gap-12");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SnapshotRow row) {
        remarks.getChildren().setAll(row.remarks().stream().map(this::banner).toList());
        remarks.setVisible(!row.remarks().isEmpty());
        showRow(row);
        showHost(row);
        chart.setVisible(row.seen().filter(LogicalVolume::isThickSnapshot).isPresent());
        chart.show(row.samples());
    }

    private Banner banner(Remark remark) {
        var hint = texts.hint(remark);
        return new Banner(hint.tone(), Problem.of(hint.sentence()), words);
    }

    private void showRow(SnapshotRow row) {
        var snapshot = row.snapshot();
        grid.clear()
                .section("details.row")
                .addCode("column.id", snapshot.id().toString())
                .add("column.description", snapshot.description())
                .add("column.status", words.text(texts.status(row).key()) + ", " + snapshot.progress() + " %")
                .add("column.volume", row.volumeName())
                .add("column.size", words.size(snapshot.size().bytes()))
                .add(
                        "column.consistency",
                        snapshot.isEmptyHusk()
                                ? ""
                                : words.text("consistency.what."
                                        + snapshot.consistency().word()))
                .add("column.set", row.set().map(this::set).orElse(""))
                .add("column.created", words.exactDate(snapshot.createdAt()))
                .add("column.metadata", metadata(snapshot.metadata()))
                .add("column.image-metadata", metadata(snapshot.imageMetadata()));
    }

    private String set(SnapshotSet set) {
        var members = set.members().size() < set.taken()
                ? set.name() + "\n"
                        + words.text("snapshot.set.broken", set.members().size(), set.taken())
                : words.text("snapshot.set", set.name(), set.members().size());
        return set.skew()
                .map(skew -> members + "\n" + words.text("snapshot.set.skew", skew.toMillis()))
                .orElse(members);
    }

    private void showHost(SnapshotRow row) {
        var snapshot = row.snapshot();
        host.clear()
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
        row.rule().ifPresent(rule -> host.add("column.store-rule", rule(rule)));
        row.fullness().ifPresent(full -> host.add("column.fill", new FullnessWords(words).all(full)));
    }

    private String rule(GrowthRule rule) {
        return rule.ceiling()
                .map(most -> words.text("snapshot.store-rule-ceiling", rule.above(), rule.step(), most))
                .orElseGet(() -> words.text("snapshot.store-rule", rule.above(), rule.step()));
    }

    private String store(LogicalVolume seen) {
        return words.text(
                "snapshot.store",
                words.size(seen.size().bytes()),
                words.percent(seen.shape().dataPercent().orElse(0) / 100));
    }

    private static String metadata(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
