package org.snapdeck.fx;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.usage.WriteHistory;
import org.snapdeck.usage.WriteRate;

/// How much was written in each second of the last two minutes: now is at the right, the most of that time near the
/// top.
public final class WriteChart extends VBox {
    /// Of the height, so that a constant rate can be told from a full chart.
    private static final double MOST = 0.8;

    private final Words words;
    private final AreaPlot plot = new AreaPlot();
    private final Label most = new Label();

    public WriteChart(Words words) {
        this.words = words;
        getStyleClass().add("fill-chart");
        setId("write-chart");
        var place = new StackPane(plot);
        place.getStyleClass().addAll("fill-chart-plot", "write-chart-plot");
        var from = new Label(words.text("write-chart.from", WriteHistory.KEPT.toMinutes()));
        var to = new Label(words.text("write-chart.to"));
        var ends = new HBox(from, gap(), most, gap(), to);
        List.of(from, most, to).forEach(label -> label.getStyleClass().add("fill-chart-end"));
        getChildren().setAll(place, ends);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// @param rates the oldest first
    public void show(List<WriteRate> rates) {
        var highest = rates.stream().mapToDouble(WriteRate::bytes).max().orElse(0);
        most.setText(rates.isEmpty() ? "" : words.text("write-chart.most", words.size((long) highest)));
        setAccessibleText(most.getText());
        plot.show(rates.stream()
                .map(rate -> new Point2D(
                        place(rate, rates.getLast().at()), highest == 0 ? 0 : MOST * rate.bytes() / highest))
                .toList());
    }

    private static double place(WriteRate rate, Duration now) {
        return 1 - now.minus(rate.at()).toMillis() / (double) WriteHistory.KEPT.toMillis();
    }
}
