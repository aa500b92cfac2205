package org.snapdeck.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// What a tour draws above the window: a veil with a hole over the spotlight's place, and the card beside it. It takes
/// the mouse, so that nobody clicks into a console that a tour is working with.
final class TourOverlay extends Pane {

    private static final double GAP = 12;
    private static final double ROUND = 8;

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
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
        veil.setClip(veilWithHole());
        ring.setVisible(spot.isPresent());
        spot.ifPresent(hole -> ring.resizeRelocate(hole.getMinX(), hole.getMinY(), hole.getWidth(), hole.getHeight()));
        card.ifPresent(this::place);
    }

    private void place(Parent speaking) {
        speaking.autosize();
        var bounds = speaking.getLayoutBounds();
        var placement = new Placement(
                new Dimension2D(getWidth(), getHeight()), new Dimension2D(bounds.getWidth(), bounds.getHeight()), GAP);
        var place = spot.map(hole -> placement.beside(hole, menus)).orElseGet(placement::alone);
        speaking.relocate(place.getX(), place.getY());
    }

    private Shape veilWithHole() {
        var all = new Rectangle(getWidth(), getHeight());
        return spot.<Shape>map(hole -> Shape.subtract(all, rounded(hole))).orElse(all);
    }

    private static Rectangle rounded(Bounds hole) {
        var rounded = new Rectangle(hole.getMinX(), hole.getMinY(), hole.getWidth(), hole.getHeight());
        rounded.setArcWidth(2 * ROUND);
        rounded.setArcHeight(2 * ROUND);
        return rounded;
    }
}
