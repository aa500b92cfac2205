package org.snapdeck.hosts;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.GroupObstacles;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.LogicalVolume;

/// The volume groups of the selected host and their thin pools, and how full they are.
final class GroupsCell implements RowView<HostRow> {
    private final Words words;
    private final HostWords told;
    private final VBox root = new VBox();

    GroupsCell(Words words) {
        this.words = words;
        this.told = new HostWords(words);
        root.getStyleClass().addAll("gap-24", "host-groups");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(HostRow row) {
        if (row.groups().isEmpty()) {
            root.getChildren().setAll(new Label(words.text("hosts.no-groups")));
            return;
        }
        root.getChildren().setAll(row.groups().stream().map(this::group).toList());
    }

    private Node group(HostGroup group) {
        var name = group.group().name().text();
        var bar = new QuotaBar(name);
        bar.show(told.space(group));
        var count = new Label(
                words.text("hosts.group-count", group.volumes(), group.pools().size()));
        count.getStyleClass().add("field-hint");
        var box = new VBox(bar, count);
        box.getStyleClass().addAll("gap-8", "host-group");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.getChildren().addAll(GroupObstacles.banners(group.group(), words));
        group.pools().forEach(pool -> box.getChildren().addAll(pool(pool)));
        return box;
    }

    private List<Node> pool(LogicalVolume pool) {
        return List.of(
                fill("hosts.pool-data", pool, pool.shape().dataPercent()),
                fill("hosts.pool-metadata", pool, pool.shape().metadataPercent()));
    }

    private Node fill(String key, LogicalVolume pool, OptionalDouble percent) {
        var bar = new QuotaBar(words.text(key, pool.name(), pool.size()));
        bar.show(Fill.of(percent, words));
        return bar;
    }
}
