package org.snapdeck.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.fx.Words;

/// Shows a tour in a window, above everything else in its scene, until it ends. The layer is the one in which
/// pointers are drawn.
public final class TourShow {

    private static final Logger LOG = LoggerFactory.getLogger(TourShow.class);
    private static final String FAILED = "failed";
    private static final String TRANSCRIPT = "transcript.txt";

    private final TourSettings settings;
    private final StackPane layer;
    private final TourFacts facts;
    private final Words words;
    private final TourLog log;
    private final TourOverlay overlay = new TourOverlay();
    private final Spotlight spotlight = new Spotlight(overlay);
    private final TourScreen screen;
    private final Camera camera;
    private final TourPlayer player;
    private final TourKeys keys;
    private final MenuHold menus;
    private final AnimationTimer timer;
    private Consumer<TourOutcome> ended = _ -> {};

    public TourShow(Tour tour, TourSettings settings, StackPane layer, TourFacts facts, Words words) {
        this.settings = settings;
        this.layer = layer;
        this.facts = facts;
        this.words = words;
        this.log = new TourLog(words, settings.spoken());
        this.screen = new TourScreen(layer.getScene());
        var hand = new Hand();
        var state = new TourState();
        this.camera = new Camera(layer.getScene(), screen, overlay, settings.folder());
        var performer = new ScreenPerformer(screen, hand, spotlight, camera);
        this.player = new TourPlayer(tour, settings.manner(), performer, state, log, this::end);
        this.keys = new TourKeys(hand, player);
        this.menus = new MenuHold(hand, keys);
        this.timer = timer();
        var card = new TourCardController(
                state, tour.steps().size(), settings.manner().presented(), words, player);
        overlay.speak(new ViewLoader(words).load("tour/card", card));
    }

    /// Begins with the next pulse; the handler is called once, on the same thread.
    public void play(Consumer<TourOutcome> handler) {
        ended = handler;
        layer.getChildren().add(overlay);
        scene().addEventFilter(KeyEvent.ANY, keys);
        timer.start();
    }

    private Scene scene() {
        return layer.getScene();
    }

    private AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                try {
                    pulse(nanos);
                } catch (RuntimeException | Error defect) {
                    LOG.error("The tour has ended by a defect", defect);
                    close();
                    ended.accept(new TourOutcome.Failed(words.failure(defect)));
                }
            }
        };
    }

    private void pulse(long nanos) {
        menus.hold(screen.popups());
        overlay.follow(spotlight.place(), menus.places(overlay));
        player.pulse(nanos);
    }

    private void end(TourOutcome outcome) {
        var kept = kept(outcome);
        close();
        ended.accept(kept);
    }

    /// A picture of what was there instead says more than a sentence.
    private TourOutcome kept(TourOutcome outcome) {
        log.facts(facts.transcriptOfLastOperation());
        if (settings.folder().isEmpty()) {
            return outcome;
        }
        var folder = settings.folder().get();
        try {
            if (outcome instanceof TourOutcome.Failed) {
                camera.take(FAILED, false);
            }
            Files.createDirectories(folder);
            Files.write(folder.resolve(TRANSCRIPT), log.lines());
            return outcome;
        } catch (IOException failure) {
            LOG.error("What the tour has made is not written: {}", failure.toString());
            return outcome instanceof TourOutcome.Completed
                    ? new TourOutcome.Failed(words.text("tour.unwritten", folder, failure))
                    : outcome;
        }
    }

    private void close() {
        timer.stop();
        menus.release();
        scene().removeEventFilter(KeyEvent.ANY, keys);
        layer.getChildren().remove(overlay);
    }
}
