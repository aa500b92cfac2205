package org.snapdeck.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows dialogs as panes in the window's own scene, one above the other. The topmost has the keyboard; what lies
/// below it can be seen through the scrim, but not reached.
public final class Dialogs {

    private final Layers layers;
    private final Words words;
    private final ObservableList<Dialog> open = FXCollections.observableArrayList();

    public Dialogs(Layers layers, Words words) {
        this.layers = layers;
        this.words = words;
    }

    /// The dialogs on the screen, the topmost last.
    public ObservableList<Dialog> open() {
        return FXCollections.unmodifiableObservableList(open);
    }

    public void show(Dialog dialog) {
        var pane = new DialogView(dialog, words);
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        var room = new StackPane(pane);
        room.getStyleClass().add("dialog-room");
        var place = new StackPane(scrim, room);
        var cage = new FocusCage(pane, layers.getScene());
        dialog.opened(() -> {
            cage.open();
            open.remove(dialog);
            layers.dialogs().getChildren().remove(place);
        });
        open.add(dialog);
        layers.dialogs().getChildren().add(place);
        cage.close();
    }

    /// Asks before something that can't be taken back. The button names the action; there is no "Yes".
    public void confirm(String title, String sentence, DialogButton action) {
        confirm(title, sentence, words.text("dialog.cancel"), action);
    }

    /// The same where "Cancel" could mean either.
    ///
    /// @param back what the button says that does nothing
    public void confirm(String title, String sentence, String back, DialogButton action) {
        show(new Dialog(title, Dialog.Width.NARROW, label(sentence), DialogButton.cancel(back), action.closing()));
    }

    /// Shows a problem with its evidence.
    public void details(String title, Problem problem) {
        var content = new VBox(label(problem.sentence()), new ProblemDetails(problem, words));
        content.getStyleClass().add("problem-dialog");
        show(new Dialog(title, Dialog.Width.WIDE, content, DialogButton.cancel(words.text("dialog.close"))));
    }

    private static Label label(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("dialog-sentence");
        return label;
    }
}
