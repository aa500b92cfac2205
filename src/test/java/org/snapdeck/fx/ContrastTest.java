package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Text can be read: WCAG's level AA asks for a contrast of 4.5.
@ExtendWith(ApplicationExtension.class)
class ContrastTest {

    private static final double AA = 4.5;

    private VBox box;
    private FxScene window;

    @Start
    void start(Stage stage) {
        box = new VBox();
        window = new FxScene(stage, box);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void chipsCanBeReadOnPagesAndOnSelectedRows(Theme theme, FxRobot robot) {
        robot.interact(() -> window.theme.set(theme));
        for (var tone : Tone.values()) {
            var chip = new Label("Word");
            chip.getStyleClass().addAll("status-chip", tone.styleClass());
            assertContrast(robot, theme, chip, "-color-bg-default", "-tone-soft");
            assertContrast(robot, theme, chip, "-color-bg-default", "-snap-selected", "-tone-soft");
            assertContrast(robot, theme, chip, "-snap-raised", "-tone-soft");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void quietTextCanBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> window.theme.set(theme));
        for (var quiet :
                List.of("two-lines-below", "row-action-reason", "field-hint", "navigation-section", "details-key")) {
            var label = new Label("Word");
            label.getStyleClass().add(quiet);
            assertContrast(robot, theme, label, "-color-bg-default");
            assertContrast(robot, theme, label, "-snap-chrome");
            assertContrast(robot, theme, label, "-snap-raised");
            assertContrast(robot, theme, label, "-color-bg-default", "-snap-selected");
        }
    }

    private void assertContrast(FxRobot robot, Theme theme, Label label, String... grounds) {
        var layers = new ArrayList<Color>();
        robot.interact(() -> {
            box.getChildren().setAll(label);
            for (var ground : grounds) {
                var region = new Region();
                region.getStyleClass().addAll(label.getStyleClass());
                region.setStyle("-fx-background-color: " + ground);
                box.getChildren().add(region);
            }
            box.applyCss();
            box.getChildren().stream()
                    .skip(1)
                    .map(Region.class::cast)
                    .forEach(region -> layers.add(
                            (Color) region.getBackground().getFills().getFirst().getFill()));
        });
        var ground = layers.stream().reduce(Color.WHITE, ContrastTest::over);
        assertThat(contrast((Color) label.getTextFill(), ground))
                .as("%s in %s on %s", label.getStyleClass(), theme, List.of(grounds))
                .isGreaterThanOrEqualTo(AA);
    }

    private static Color over(Color below, Color above) {
        return Color.color(
                mixed(below.getRed(), above.getRed(), above.getOpacity()),
                mixed(below.getGreen(), above.getGreen(), above.getOpacity()),
                mixed(below.getBlue(), above.getBlue(), above.getOpacity()));
    }

    private static double mixed(double below, double above, double opacity) {
        return below * (1 - opacity) + above * opacity;
    }

    private static double contrast(Color one, Color other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
