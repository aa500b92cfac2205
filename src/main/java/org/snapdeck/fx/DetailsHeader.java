package org.snapdeck.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Whose details these are, and the buttons that move them or put them away.
final class DetailsHeader {

    private final Label title = new Label();
    private final HBox root;

    DetailsHeader(Words words, Runnable turn, Runnable close) {
        title.getStyleClass().add("details-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Truncation.explain(title);
        var away = IconButton.of(Feather.X, words.text("details.close"), close);
        away.getStyleClass().add("close-details");
        root = new HBox(title, IconButton.of(Feather.COLUMNS, words.text("details.turn"), turn), away);
        root.getStyleClass().add("details-header");
    }

    Node node() {
        return root;
    }

    void title(String text) {
        title.setText(text);
    }
}
