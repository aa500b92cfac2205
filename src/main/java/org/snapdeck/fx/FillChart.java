package org.snapdeck.fx;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.filling.Sample;

/// How full something was in the last day, drawn from nothing at the bottom to all of it at the top. When the whole
/// was enlarged the line drops, for its share did.
public final class FillChart extends VBox {
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int FEWEST = 3;

    private final Words words;
    private final AreaPlot plot = new AreaPlot();
    private final Label title = new Label();
    private final Label from = new Label();
    private final Label to = new Label();
    private final HBox ends;
    private final Label none = new Label();
    private final StackPane place = new StackPane();

    public FillChart(Words words) {
        this.words = words;
        getStyleClass().add("fill-chart");
        setId("fill-chart");
        title.getStyleClass().add("details-key");
        none.getStyleClass().add("field-hint");
        none.setText(words.text("fill-chart.none"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ends = new HBox(from, gap, to);
        List.of(from, to).forEach(label -> label.getStyleClass().add("fill-chart-end"));
        StackPane.setAlignment(none, Pos.CENTER);
        place.getStyleClass().add("fill-chart-plot");
        place.getChildren().setAll(plot, none);
        title.setText(words.text("fill-chart.title"));
        getChildren().setAll(title, place, ends);
    }

    /// @param samples the oldest first
    public void show(List<Sample> samples) {
        var shown = samples.isEmpty() ? samples : lastDay(samples);
        var enough = shown.size() >= FEWEST;
        plot.setVisible(enough);
        none.setVisible(!enough);
        ends.setVisible(enough);
        if (!enough) {
            setAccessibleText(none.getText());
            return;
        }
        from.setText(words.age(shown.getFirst().at()));
        to.setText(words.age(shown.getLast().at()));
        setAccessibleText(words.text(
                "fill-chart.told",
                words.percent(shown.getFirst().share()),
                from.getText(),
                words.percent(shown.getLast().share())));
        plot.show(points(shown));
    }

    private static List<Point2D> points(List<Sample> shown) {
        var first = shown.getFirst().at();
        var whole = Math.max(1, Duration.between(first, shown.getLast().at()).toMillis());
        return shown.stream()
                .map(sample ->
                        new Point2D(Duration.between(first, sample.at()).toMillis() / (double) whole, sample.share()))
                .toList();
    }

    private static List<Sample> lastDay(List<Sample> samples) {
        var since = samples.getLast().at().minus(SHOWN);
        return samples.stream().filter(sample -> sample.at().isAfter(since)).toList();
    }
}
