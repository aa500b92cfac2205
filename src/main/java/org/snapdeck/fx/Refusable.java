package org.snapdeck.fx;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Stands around a button and says why that can't be used: a disabled button takes no notice of the mouse, what stands
/// around it does. Made to be written in FXML.
public final class Refusable extends StackPane {

    private final Tooltip why = new Tooltip();

    public Refusable() {
        why.setWrapText(true);
        why.setMaxWidth(400);
    }

    public static Refusable around(Button button) {
        var place = new Refusable();
        place.getChildren().add(button);
        return place;
    }

    /// @param reason empty when it can be used
    public void refuse(String reason) {
        why.setText(reason);
        if (reason.isEmpty()) {
            Tooltip.uninstall(this, why);
        } else {
            Tooltip.install(this, why);
        }
        getChildren().forEach(button -> {
            button.setDisable(!reason.isEmpty());
            button.setAccessibleHelp(reason);
        });
    }
}
