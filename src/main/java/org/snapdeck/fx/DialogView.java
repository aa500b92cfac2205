package org.snapdeck.fx;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A dialog on the screen: title, what went wrong, the fields, and the buttons with the reason why one can't be
/// used.
final class DialogView extends VBox {

    private final Words words;
    private final Dialog dialog;
    private final StackPane problem = new StackPane();
    private final FittingScroll content = new FittingScroll("dialog-body");
    private final DialogFooter footer;

    DialogView(Dialog dialog, Words words) {
        this.dialog = dialog;
        this.words = words;
        this.footer = new DialogFooter(dialog);
        getStyleClass().addAll("dialog", "dialog-" + dialog.width().name().toLowerCase(Locale.ROOT));
        setId(dialog.id());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        content.getStyleClass().add("dialog-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        problem.getStyleClass().add("dialog-problem");
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(header(), problem, content, footer);
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Gives the keyboard to the field to start at, to the first field, or to the safest button.
    void takeFocus() {
        applyCss();
        dialog.first()
                .filter(this::isShown)
                .or(() -> Focusable.firstField(content.body()))
                .or(footer::safest)
                .ifPresent(Node::requestFocus);
    }

    private boolean isShown(Node node) {
        return node.getScene() != null && node.getScene() == getScene() && !node.isDisabled();
    }

    private HBox header() {
        var title = new Label(dialog.title());
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = IconButton.of(Feather.X, words.text("dialog.close"), dialog::close);
        close.setFocusTraversable(false);
        var header = new HBox(title, close);
        header.getStyleClass().add("dialog-header");
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private void follow() {
        dialog.faceProperty().subscribe(face -> {
            content.show(face.content());
            footer.show(face.buttons());
            if (getScene() != null) {
                takeFocus();
            }
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

    /// Only keys that no control wanted arrive here: a text area keeps its Enter, and a focused button too.
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                footer.cancel();
                event.consume();
            }
            case ENTER -> {
                footer.confirm();
                event.consume();
            }
            default -> {}
        }
    }
}
