package org.snapdeck.tour;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/// Where the card stands: beside what it speaks of, without covering it or an open menu.
record Placement(Dimension2D window, Dimension2D card, double gap) {

    /// The best of the places beside the spot and in the corners: the one that covers least of what is to be
    /// seen, and of those the one nearest to the spot.
    Point2D beside(Bounds spot, List<Bounds> menus) {
        var seen = Stream.concat(Stream.of(spot), menus.stream()).toList();
        return Stream.concat(besides(spot), corners())
                .map(this::inside)
                .min(Comparator.<Point2D>comparingDouble(place -> seen.stream()
                                .mapToDouble(each -> covered(place, each))
                                .sum())
                        .thenComparingDouble(place -> distance(place, spot)))
                .orElseThrow();
    }

    /// With nothing to speak of, in the middle below.
    Point2D alone() {
        return inside(new Point2D((window.getWidth() - card.getWidth()) / 2, window.getHeight()));
    }

    private Stream<Point2D> besides(Bounds spot) {
        return Stream.of(
                new Point2D(spot.getMaxX() + gap, spot.getMinY()),
                new Point2D(spot.getMinX() - gap - card.getWidth(), spot.getMinY()),
                new Point2D(spot.getMinX(), spot.getMaxY() + gap),
                new Point2D(spot.getMinX(), spot.getMinY() - gap - card.getHeight()));
    }

    private Stream<Point2D> corners() {
        return Stream.of(
                new Point2D(window.getWidth(), window.getHeight()),
                new Point2D(0, window.getHeight()),
                new Point2D(window.getWidth(), 0),
                Point2D.ZERO);
    }

    private Point2D inside(Point2D place) {
        return new Point2D(
                Math.clamp(place.getX(), gap, Math.max(gap, window.getWidth() - card.getWidth() - gap)),
                Math.clamp(place.getY(), gap, Math.max(gap, window.getHeight() - card.getHeight() - gap)));
    }

    private Bounds at(Point2D place) {
        return new BoundingBox(place.getX(), place.getY(), card.getWidth(), card.getHeight());
    }

    private double covered(Point2D place, Bounds seen) {
        var card = at(place);
        var width = Math.min(card.getMaxX(), seen.getMaxX()) - Math.max(card.getMinX(), seen.getMinX());
        var height = Math.min(card.getMaxY(), seen.getMaxY()) - Math.max(card.getMinY(), seen.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    private double distance(Point2D place, Bounds spot) {
        var card = at(place);
        return new Point2D(card.getCenterX(), card.getCenterY()).distance(spot.getCenterX(), spot.getCenterY());
    }
}
