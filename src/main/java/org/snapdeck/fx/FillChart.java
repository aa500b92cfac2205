package org.snapdeck.fx;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.snapdeck.filling.Sample;

/// How full something was in the last day, drawn from nothing at the bottom to all of it at the top. When the whole
/// was enlarged the line drops, for its share did.
public final class FillChart extends VBox {
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int FEWEST = 3;

    private final Words words;
    private final Plot plot = new Plot();
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
        plot.show(shown);
    }

    private static List<Sample> lastDay(List<Sample> samples) {
        var since = samples.getLast().at().minus(SHOWN);
        return samples.stream().filter(sample -> sample.at().isAfter(since)).toList();
    }

    /// The line, the surface below it, and lines at each quarter.
    private static final class Plot extends Region {
        private static final int QUARTERS = 4;

        private final Polygon surface = new Polygon();
        private final Polyline line = new Polyline();
        private final List<Region> grid = DoubleStream.iterate(0, quarter -> quarter + 1)
                .limit(QUARTERS + 1L)
                .mapToObj(_ -> new Region())
                .toList();
        private List<Sample> samples = List.of();

        Plot() {
            surface.getStyleClass().add("fill-chart-surface");
            line.getStyleClass().add("fill-chart-line");
            grid.forEach(each -> each.getStyleClass().add("fill-chart-grid"));
            getChildren().addAll(grid);
            getChildren().addAll(surface, line);
        }

        void show(List<Sample> shown) {
            samples = shown;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var width = getWidth();
            var height = getHeight();
            for (var quarter = 0; quarter <= QUARTERS; quarter++) {
                grid.get(quarter).resizeRelocate(0, snapPositionY((height - 1) * quarter / QUARTERS), width, 1);
            }
            line.getPoints().clear();
            surface.getPoints().clear();
            if (samples.isEmpty()) {
                return;
            }
            var first = samples.getFirst().at();
            var whole =
                    Math.max(1, Duration.between(first, samples.getLast().at()).toMillis());
            samples.forEach(sample -> line.getPoints()
                    .addAll(
                            width * Duration.between(first, sample.at()).toMillis() / whole,
                            (height - 1) * (1 - Math.clamp(sample.share(), 0, 1))));
            surface.getPoints().addAll(line.getPoints());
            surface.getPoints().addAll(width, height, 0.0, height);
        }
    }
}
