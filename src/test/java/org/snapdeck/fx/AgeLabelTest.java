package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AgeLabelTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(FxScene.NOW);
    private VBox box;
    private AgeLabel label;

    @Start
    void start(Stage stage) {
        label = new AgeLabel(Words.at(now::get, ZoneOffset.UTC));
        box = new VBox();
        new FxScene(stage, box);
    }

    @Test
    void anAgeGrowsOlderWhileItIsOnTheScreen(FxRobot robot) {
        robot.interact(() -> {
            label.show(FxScene.NOW);
            box.getChildren().add(label);
        });
        assertThat(label.getText()).isEqualTo("just now");
        assertThat(label.isGrowingOlder()).isTrue();

        now.set(FxScene.NOW.plus(Duration.ofMinutes(3)));
        robot.interact(label::tell);

        assertThat(label.getText()).isEqualTo("3 minutes ago");
    }

    @Test
    void whatHasLeftTheScreenCostsNothing(FxRobot robot) {
        robot.interact(() -> box.getChildren().add(label));
        robot.interact(() -> box.getChildren().clear());

        assertThat(label.isGrowingOlder()).isFalse();
    }
}
