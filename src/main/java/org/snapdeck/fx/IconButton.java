package org.snapdeck.fx;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is only an icon; its words are in the tooltip and for screen readers.
public final class IconButton {

    private IconButton() {}

    public static Button of(Ikon icon, String words, Runnable handler) {
        var button = new Button(words, new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("icon-button", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
