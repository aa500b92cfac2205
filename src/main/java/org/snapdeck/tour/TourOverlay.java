package org.snapdeck.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// What a tour draws above the window: a veil with a hole over the place it speaks of, a ring around the hole,
/// and the card beside it. It takes the mouse, so that nobody clicks into a console that a tour is working
/// with.
final class TourOverlay extends Pane {

    private final Pane veil = new Pane();
    private final Region ring = new Region();
    private Optional<Parent> card = Optional.empty();
    private Optional<Bounds> spot = Optional.empty();
    private List<Bounds> menus = List.of();

    TourOverlay() {
        getStyleClass().add("tour");
        veil.getStyleClass().add("tour-veil");
        ring.getStyleClass().add("tour-ring");
        getChildren().setAll(veil, ring);
    }

    void speak(Parent from) {
        card = Optional.of(from);
        getChildren().setAll(veil, ring, from);
    }

    /// Called with each pulse: places move while dialogs open and tables change.
    void follow(Optional<Bounds> place, List<Bounds> inFront) {
        if (!place.equals(spot) || !inFront.equals(menus)) {
            spot = place;
            menus = inFront;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        var hole = spot.map(this::widened);
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
        veil.setClip(veilWithout(hole));
        ring.setVisible(hole.isPresent());
        hole.ifPresent(it -> ring.resizeRelocate(it.getMinX(), it.getMinY(), it.getWidth(), it.getHeight()));
        card.ifPresent(speaking -> place(speaking, hole));
    }

    /// The padding of the ring keeps it off what it surrounds, that of the overlay keeps the card off everything.
    private Bounds widened(Bounds bounds) {
        var margin = ring.getInsets().getLeft();
        var left = Math.max(0, bounds.getMinX() - margin);
        var top = Math.max(0, bounds.getMinY() - margin);
        var right = Math.min(getWidth(), bounds.getMaxX() + margin);
        var bottom = Math.min(getHeight(), bounds.getMaxY() + margin);
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private void place(Parent speaking, Optional<Bounds> hole) {
        speaking.autosize();
        var bounds = speaking.getLayoutBounds();
        var placement = new Placement(
                new Dimension2D(getWidth(), getHeight()),
                new Dimension2D(bounds.getWidth(), bounds.getHeight()),
                getInsets().getLeft());
        var place = hole.map(it -> placement.beside(it, menus)).orElseGet(placement::alone);
        speaking.relocate(place.getX(), place.getY());
    }

    private Shape veilWithout(Optional<Bounds> hole) {
        var all = new Rectangle(getWidth(), getHeight());
        return hole.<Shape>map(it -> Shape.subtract(all, rounded(it))).orElse(all);
    }

    private Rectangle rounded(Bounds hole) {
        var rounded = new Rectangle(hole.getMinX(), hole.getMinY(), hole.getWidth(), hole.getHeight());
        rounded.setArcWidth(roundness());
        rounded.setArcHeight(roundness());
        return rounded;
    }

    /// As round as the ring.
    private double roundness() {
        return Optional.ofNullable(ring.getBorder()).stream()
                .flatMap(border -> border.getStrokes().stream())
                .mapToDouble(stroke -> 2 * stroke.getRadii().getTopLeftHorizontalRadius())
                .findFirst()
                .orElse(0);
    }
}
