package org.snapdeck.fx;

import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// How long ago something was, with the exact time in the tooltip. It grows older while it is on the screen.
public final class AgeLabel extends Label {

    private static final Duration OFTEN_ENOUGH = Duration.seconds(10);

    private final Words words;
    private final Tooltip exact = new Tooltip();
    private final Timeline growingOlder = new Timeline(new KeyFrame(OFTEN_ENOUGH, _ -> tell()));
    private Optional<Instant> time = Optional.empty();

    public AgeLabel(Words words) {
        this.words = words;
        setTooltip(exact);
        growingOlder.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                growingOlder.stop();
            } else {
                tell();
                growingOlder.play();
            }
        });
    }

    public void show(Instant when) {
        time = Optional.of(when);
        exact.setText(words.exactDate(when));
        tell();
    }

    boolean isGrowingOlder() {
        return growingOlder.getStatus() == Animation.Status.RUNNING;
    }

    void tell() {
        time.map(words::age).ifPresent(this::setText);
    }
}
