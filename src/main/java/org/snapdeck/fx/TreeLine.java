package org.snapdeck.fx;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of a small tree: how deep it stands, what it is, and at the right what else there is to say.
public final class TreeLine extends HBox {

    private TreeLine(int depth, Ikon icon, Labeled name) {
        getStyleClass().addAll("line", "tree-line", "tree-depth-" + depth);
        name.setMinWidth(0);
        Truncation.explain(name);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(icon), name, gap);
    }

    public static TreeLine at(int depth, Ikon icon, Labeled name) {
        return new TreeLine(depth, icon, name);
    }

    public TreeLine status(Words words, Status status) {
        var chip = new StatusChip(words, status);
        chip.setMinWidth(USE_PREF_SIZE);
        return add(chip);
    }

    public TreeLine aside(String text) {
        var label = new Label(text);
        label.getStyleClass().add("line-aside");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return add(label);
    }

    public TreeLine fill(Optional<Fill> fill) {
        fill.ifPresent(wanted -> {
            var view = new FillView();
            view.getStyleClass().add("tree-fill");
            view.show(Optional.of(wanted));
            add(view);
        });
        return this;
    }

    public TreeLine age(Words words, Instant since) {
        var age = new AgeLabel(words);
        age.show(since);
        age.getStyleClass().addAll("line-aside", "tree-age");
        return add(age);
    }

    public TreeLine button(Node button) {
        return add(button);
    }

    private TreeLine add(Node node) {
        getChildren().add(node);
        return this;
    }
}
