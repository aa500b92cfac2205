package org.snapdeck.fx;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.snapdeck.lvm.ByteSize;

/// What a whole is divided into: a bar, and below it what each colour means and how much it is.
public final class ShareChart extends VBox {

    private final Words words;
    private final ShareBar bar = new ShareBar();
    private final FlowPane legend = new FlowPane();

    public ShareChart(Words words) {
        this.words = words;
        getStyleClass().add("share-chart");
        legend.getStyleClass().add("share-legend");
        getChildren().setAll(bar, legend);
    }

    /// @param whole what the bar's full length stands for
    public ShareChart show(List<Share> shares, ByteSize whole) {
        bar.show(shares, whole);
        legend.getChildren().setAll(shares.stream().map(this::entry).toList());
        return this;
    }

    private Node entry(Share share) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("share-swatch", share.kind().styleClass());
        var text = new Label(words.text("chart.share", share.title(), share.size()));
        text.getStyleClass().add("quota-text");
        var entry = new HBox(swatch, text);
        entry.getStyleClass().add("gap-4");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
