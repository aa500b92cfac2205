package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The buttons of a dialog at the right, and at the left the reason why its main button can't be used.
final class DialogFooter extends HBox {

    private final Dialog dialog;
    private final Label reason = new Label();
    private final List<Button> buttons = new ArrayList<>();
    private List<DialogButton> shown = List.of();
    private Subscription reasons = Subscription.EMPTY;

    DialogFooter(Dialog dialog) {
        this.dialog = dialog;
        getStyleClass().add("dialog-footer");
        reason.getStyleClass().add("dialog-reason");
        reason.setWrapText(true);
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
    }

    void show(List<DialogButton> wanted) {
        reasons.unsubscribe();
        reasons = Subscription.EMPTY;
        shown = wanted;
        reason.setText("");
        buttons.clear();
        getChildren().setAll(reason);
        wanted.forEach(this::add);
    }

    /// Where the focus is when there is no field for it: never on what destroys.
    Optional<Node> safest() {
        return shown.stream()
                .filter(button -> button.kind() == DialogButton.Kind.PRIMARY)
                .findFirst()
                .<Node>map(button -> buttons.get(shown.indexOf(button)))
                .filter(button -> !button.isDisabled())
                .or(() -> Focusable.first(this));
    }

    void confirm() {
        press(shown.stream()
                .filter(DialogButton::confirms)
                .findFirst()
                .map(shown::indexOf)
                .orElse(-1));
    }

    /// Without a button that goes back, Esc does what the cross does.
    void cancel() {
        var index = shown.stream()
                .filter(button -> button.kind() == DialogButton.Kind.CANCEL)
                .findFirst()
                .map(shown::indexOf)
                .orElse(-1);
        if (index < 0) {
            dialog.close();
            return;
        }
        press(index);
    }

    private void press(int index) {
        if (index >= 0) {
            buttons.get(index).fire();
        }
    }

    private void add(DialogButton wanted) {
        var button = new Button(wanted.text());
        button.setId(wanted.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(styleOf(wanted.kind()));
        button.setOnAction(_ -> wanted.handler().accept(dialog));
        // A disabled button hears no mouse: its tooltip sits on what surrounds it.
        var place = new StackPane(button);
        place.setMinWidth(USE_PREF_SIZE);
        var tooltip = new Tooltip();
        reasons = reasons.and(wanted.reason().subscribe(why -> {
            button.setDisable(!why.isEmpty());
            tooltip.setText(why);
            if (wanted.confirms()) {
                reason.setText(why);
            }
            if (why.isEmpty()) {
                Tooltip.uninstall(place, tooltip);
            } else {
                Tooltip.install(place, tooltip);
            }
        }));
        buttons.add(button);
        getChildren().add(place);
    }

    private static List<String> styleOf(DialogButton.Kind kind) {
        return switch (kind) {
            case PRIMARY -> List.of("accent");
            case WARNING -> List.of("warning");
            case DANGER -> List.of("danger");
            case PLAIN, CANCEL -> List.of();
        };
    }
}
