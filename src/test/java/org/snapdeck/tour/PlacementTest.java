package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    private static final Dimension2D CARD = new Dimension2D(300, 200);
    private final Placement placement = new Placement(new Dimension2D(1000, 800), CARD, 10);

    @ParameterizedTest
    @CsvSource({
        "at the left,       0,   300, 200, 100",
        "at the right,      800, 300, 200, 100",
        "a wide one above,  0,   0,   1000, 60",
        "a wide one below,  0,   740, 1000, 60",
        "a small one,       490, 390, 20,  20",
        "a tall one,        400, 0,   200, 800",
    })
    void theCardStandsBesideWhatItSpeaksOf(String what, double x, double y, double width, double height) {
        var spot = new BoundingBox(x, y, width, height);

        var place = placement.beside(spot, List.of());

        assertThat(card(place).intersects(spot)).as(what).isFalse();
        assertThat(new BoundingBox(0, 0, 1000, 800).contains(card(place)))
                .as(what)
                .isTrue();
    }

    @Test
    void theCardAvoidsAnOpenMenu() {
        var button = new BoundingBox(500, 100, 40, 30);
        var menu = new BoundingBox(540, 100, 250, 300);

        var place = placement.beside(button, List.of(menu));

        assertThat(card(place).intersects(menu)).isFalse();
        assertThat(card(place).intersects(button)).isFalse();
    }

    @Test
    void whereEverythingIsSpokenOfTheCardStaysInTheWindow() {
        var place = placement.beside(new BoundingBox(0, 0, 1000, 800), List.of());

        assertThat(new BoundingBox(0, 0, 1000, 800).contains(card(place))).isTrue();
    }

    @Test
    void withNothingToSpeakOfTheCardStandsInTheMiddleBelow() {
        assertThat(placement.alone()).isEqualTo(new Point2D(350, 590));
    }

    private static Bounds card(Point2D place) {
        return new BoundingBox(place.getX(), place.getY(), CARD.getWidth(), CARD.getHeight());
    }
}
