package org.snapdeck.overview;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.filling.Content;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.FullnessWords;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.SideBySide;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Fullness;

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
        var data = bar("overview.pool-data", shown.fullness(Content.DATA));
        var metadata = bar("overview.pool-metadata", shown.fullness(Content.METADATA));
        getChildren().addAll(name, new SideBySide(data, metadata), GroupUseCell.wrapped(promise(shown)));
    }

    private QuotaBar bar(String key, Optional<Fullness> full) {
        var bar = new QuotaBar(words.text(key));
        bar.show(full.map(new FullnessWords(words)::fillWithTrend)
                .orElseGet(() -> Fill.of(OptionalDouble.empty(), words)));
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
