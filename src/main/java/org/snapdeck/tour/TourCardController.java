package org.snapdeck.tour;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Words;

/// The card that a tour speaks from.
final class TourCardController {

    private final TourState state;
    private final int steps;
    private final boolean presented;
    private final Words words;
    private final TourPlayer player;

    @FXML
    private VBox card;

    @FXML
    private Label progress;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private HBox working;

    @FXML
    private Label failure;

    @FXML
    private HBox buttons;

    @FXML
    private Button back;

    @FXML
    private Button next;

    TourCardController(TourState state, int steps, boolean presented, Words words, TourPlayer player) {
        this.state = state;
        this.steps = steps;
        this.presented = presented;
        this.words = words;
        this.player = player;
    }

    @FXML
    private void initialize() {
        show(buttons, presented);
        state.shownProperty().subscribe(this::show);
    }

    @FXML
    private void next() {
        player.next();
    }

    @FXML
    private void back() {
        player.back();
    }

    @FXML
    private void leave() {
        player.leave();
    }

    private void show(Optional<TourState.Shown> shown) {
        shown.ifPresentOrElse(this::show, () -> show(card, false));
    }

    private void show(TourState.Shown shown) {
        var failed = shown.mood() == TourState.Mood.FAILED;
        var isWorking = shown.mood() == TourState.Mood.WORKING;
        show(card, true);
        progress.setText(words.text("tour.progress", shown.number() + 1, steps));
        title.setText(shown.step().title());
        text.setText(shown.step().text());
        failure.setText(shown.sentence());
        show(working, isWorking);
        show(failure, failed);
        back.setDisable(!shown.canGoBack() || isWorking || failed);
        next.setDisable(isWorking);
        next.setText(words.text(failed ? "tour.again" : shown.number() + 1 < steps ? "tour.next" : "tour.finish"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
