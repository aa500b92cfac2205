package org.snapdeck.overview;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.SideBySide;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;

/// A thin pool: how full its data and its metadata are, and how much more is promised than it has.
final class PoolUseCell extends VBox {
    private final Words words;

    PoolUseCell(PoolUse shown, Words words) {
        this.words = words;
        getStyleClass().add("gap-8");
        var pool = shown.pool();
        var name = new Label(words.text("overview.pool", pool.name(), pool.size()));
        name.getStyleClass().add("quota-title");
        Truncation.explain(name);
        var data = bar("overview.pool-data", pool.shape().dataPercent());
        var metadata = bar("overview.pool-metadata", pool.shape().metadataPercent());
        getChildren().addAll(name, new SideBySide(data, metadata), GroupUseCell.wrapped(promise(shown)));
    }

    private QuotaBar bar(String key, OptionalDouble percent) {
        var bar = new QuotaBar(words.text(key));
        bar.show(Fill.of(percent, words));
        return bar;
    }

    private String promise(PoolUse shown) {
        if (shown.volumes() == 0) {
            return words.text("overview.promised-nothing");
        }
        return words.text(
                shown.isOvercommitted() ? "overview.overcommitted" : "overview.promised",
                shown.promised(),
                shown.volumes(),
                Math.round(shown.commitment() * 100) / 100.0);
    }
}
