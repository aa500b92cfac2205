package org.snapdeck.fx;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a host is asked only when somebody wants to see it: read when it is first shown, and again on demand.
public final class OnDemand extends VBox {

    private final Words words;
    private final Background background;
    private final Button again = new Button();
    private final Label state = new Label();
    private final StackPane place = new StackPane();
    private Optional<Object> shown = Optional.empty();
    private Callable<RanCommand> source = () -> RanCommand.planned("");
    private long asked;

    /// @param textId id of the node that bears the text
    public OnDemand(Words words, Background background, String textId) {
        this.words = words;
        this.background = background;
        place.setId(textId);
        again.setText(words.text("on-demand.again"));
        again.setGraphic(new FontIcon(Feather.REFRESH_CW));
        again.setOnAction(_ -> read());
        state.getStyleClass().add("text-small");
        var head = new HBox(again, state);
        head.getStyleClass().add("on-demand-head");
        getStyleClass().add("on-demand");
        getChildren().setAll(head, place);
    }

    /// Reads at once if it is another thing than the one that is shown.
    public void show(Object thing, Callable<RanCommand> how) {
        source = how;
        if (!shown.equals(Optional.of(thing))) {
            shown = Optional.of(thing);
            place.getChildren().clear();
            read();
        }
    }

    /// There is nothing to read, and this is why.
    public void refuse(String why) {
        asked++;
        shown = Optional.empty();
        again.setDisable(true);
        state.setText(why);
        place.getChildren().clear();
    }

    private void read() {
        var question = ++asked;
        again.setDisable(true);
        state.setText(words.text("on-demand.reading"));
        background.run(
                source,
                (RanCommand answer) -> answered(question, new CommandBlock(answer, words)),
                failure -> answered(question, new Banner(Tone.BAD, words.problem(failure), words)));
    }

    private void answered(long question, Node answer) {
        if (question != asked) {
            return;
        }
        again.setDisable(false);
        state.setText("");
        place.getChildren().setAll(answer);
    }
}
