package org.snapdeck.fx;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A dialog on the screen: title, what went wrong, the fields, and the buttons with the reason why one can't be used.
final class DialogView extends VBox {

    private final Words words;
    private final Dialog dialog;
    private final StackPane problem = new StackPane();
    private final ScrollPane content = new ScrollPane();
    private final DialogFooter footer;

    DialogView(Dialog dialog, Words words) {
        this.dialog = dialog;
        this.words = words;
        this.footer = new DialogFooter(dialog);
        getStyleClass().addAll("dialog", "dialog-" + dialog.width().name().toLowerCase(java.util.Locale.ROOT));
        setId(dialog.id());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        content.setFitToWidth(true);
        content.getStyleClass().add("dialog-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        problem.getStyleClass().add("dialog-problem");
        getChildren().setAll(header(), problem, content, footer);
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox header() {
        var title = new Label(dialog.title());
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = IconButton.of(Feather.X, words.text("dialog.close"), dialog::close);
        close.setFocusTraversable(false);
        var header = new HBox(title, close);
        header.getStyleClass().add("dialog-header");
        return header;
    }

    private void follow() {
        dialog.faceProperty().subscribe(face -> {
            content.setContent(face.content());
            content.setVvalue(0);
            footer.show(face.buttons());
        });
        dialog.problemProperty().subscribe(this::show);
    }

    private void show(Optional<Problem> what) {
        problem.getChildren()
                .setAll(what.stream().map(it -> new Banner(Tone.BAD, it, words)).toList());
        problem.setVisible(what.isPresent());
        problem.setManaged(what.isPresent());
        if (what.isPresent()) {
            content.setVvalue(0);
        }
    }

    /// Only keys that no field wanted arrive here.
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                footer.cancel();
                event.consume();
            }
            case ENTER -> {
                if (event.getTarget() instanceof TextArea) {
                    return;
                }
                if (event.getTarget() instanceof Button focused) {
                    focused.fire();
                } else {
                    footer.confirm();
                }
                event.consume();
            }
            default -> {}
        }
    }
}
