package org.snapdeck.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.GroupObstacles;
import org.snapdeck.fx.Share;
import org.snapdeck.fx.ShareChart;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.ByteSize;

/// A volume group: what it is committed to and what is free, and then its thin pools.
final class GroupUseCell extends VBox {
    private final Words words;

    GroupUseCell(GroupUse shown, Words words) {
        this.words = words;
        getStyleClass().add("card");
        var group = shown.group();
        var name = new Label(group.name().text());
        name.getStyleClass().add("field-name");
        Truncation.explain(name);
        var text = wrapped(words.text("overview.group", group.free(), shown.committed(), group.size()));
        getChildren().addAll(name, text, new ShareChart(words).show(shares(shown), group.size()));
        getChildren().addAll(GroupObstacles.banners(group, words));
        shown.thin().forEach(pool -> getChildren().add(new PoolUseCell(pool, words)));
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("quota-text");
        return label;
    }

    /// What there is nothing of is left out.
    private List<Share> shares(GroupUse shown) {
        var shares = new ArrayList<Share>();
        add(shares, Share.Kind.VOLUMES, "overview.volumes", shown.volumes());
        add(shares, Share.Kind.SNAPSHOTS, "overview.stores", shown.stores());
        add(shares, Share.Kind.POOLS, "overview.pools", shown.pools());
        add(shares, Share.Kind.OTHER, "overview.other", shown.other());
        return shares;
    }

    private void add(List<Share> shares, Share.Kind kind, String key, ByteSize size) {
        if (size.bytes() > 0) {
            shares.add(new Share(kind, words.text(key), size));
        }
    }
}
