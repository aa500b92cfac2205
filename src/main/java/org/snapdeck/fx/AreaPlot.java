package org.snapdeck.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// A line with the surface below it, and lines at each quarter of the height.
final class AreaPlot extends Region {
    private static final int QUARTERS = 4;

    private final Polygon surface = new Polygon();
    private final Polyline line = new Polyline();
    private final List<Region> grid =
            IntStream.rangeClosed(0, QUARTERS).mapToObj(_ -> new Region()).toList();
    private List<Point2D> points = List.of();

    AreaPlot() {
        surface.getStyleClass().add("fill-chart-surface");
        line.getStyleClass().add("fill-chart-line");
        grid.forEach(each -> each.getStyleClass().add("fill-chart-grid"));
        getChildren().addAll(grid);
        getChildren().addAll(surface, line);
    }

    /// @param shown from the left to the right, each between nothing and one of the width and of the height
    void show(List<Point2D> shown) {
        points = shown;
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
        if (points.isEmpty()) {
            return;
        }
        points.forEach(point ->
                line.getPoints().addAll(width * point.getX(), (height - 1) * (1 - Math.clamp(point.getY(), 0, 1))));
        surface.getPoints().addAll(line.getPoints());
        surface.getPoints()
                .addAll(
                        width * points.getLast().getX(),
                        height,
                        width * points.getFirst().getX(),
                        height);
    }
}
