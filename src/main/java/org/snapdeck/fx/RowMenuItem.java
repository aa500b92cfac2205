package org.snapdeck.fx;

import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.inventory.Verdict;

/// An action in a row's menu. When it can't be used, the reason stands below its name, where it can be read: a
/// disabled menu item shows no tooltip.
final class RowMenuItem extends CustomMenuItem {

    private final Words words;
    private final Label reason = new Label();

    RowMenuItem(RowAction<?> action, Words words) {
        this.words = words;
        var name = new Label(words.text(action.key()));
        name.getStyleClass().add("row-action-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        reason.getStyleClass().add("row-action-reason");
        reason.setWrapText(true);
        reason.managedProperty().bind(reason.visibleProperty());
        var line = new Line(new FontIcon(action.icon()), new VBox(name, reason));
        action.look().keys().map(KeyCombination::getDisplayText).map(Label::new).ifPresent(keys -> {
            keys.getStyleClass().add("row-action-keys");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(keys);
        });
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        line.getStyleClass().add("row-action");
        setContent(line);
        // Tours and tests find it by its key: `action-create-snapshot`.
        line.setId(action.key().replace('.', '-'));
        getStyleClass().add("row-action-item");
        if (action.look().destructive()) {
            getStyleClass().add("destructive");
        }
    }

    /// A menu asks its items for their height without a width, and a reason would be given one line.
    private static final class Line extends HBox {

        Line(Node... children) {
            super(children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }

    void show(Verdict verdict) {
        var why = words.reason(verdict);
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        setDisable(!why.isEmpty());
        // The menu does not tell its content.
        getContent().setDisable(!why.isEmpty());
    }
}
