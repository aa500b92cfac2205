package org.snapdeck.fx;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A notice on the screen.
final class NoticeView extends HBox {

    private final HBox links = new HBox();
    private Runnable closing = () -> {};
    private Runnable details = () -> {};

    NoticeView(Notice notice, Words words) {
        getStyleClass().addAll("notice", notice.tone().styleClass());
        var sentence = new Label(notice.what().sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        links.getStyleClass().add("notice-links");
        notice.link().ifPresent(this::add);
        if (notice.what().hasDetails()) {
            add(new Notice.Link(words.text("problem.details"), () -> details.run()));
        }
        links.managedProperty().bind(links.visibleProperty());
        links.setVisible(!links.getChildren().isEmpty());
        var body = new VBox(sentence, links);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("notice-body");
        var close = IconButton.of(Feather.X, words.text("notice.dismiss"), () -> closing.run());
        close.setFocusTraversable(false);
        getChildren().setAll(new FontIcon(notice.tone().icon()), body, close);
    }

    void onClose(Runnable handler) {
        closing = handler;
    }

    void onDetails(Runnable handler) {
        details = handler;
    }

    private void add(Notice.Link link) {
        var node = new Hyperlink(link.text());
        node.setOnAction(_ -> link.handler().run());
        links.getChildren().add(node);
    }
}
