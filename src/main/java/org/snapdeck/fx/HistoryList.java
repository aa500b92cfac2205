package org.snapdeck.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was done with a thing, the newest first.
public final class HistoryList extends VBox {

    private final Words words;

    public HistoryList(Words words) {
        this.words = words;
        getStyleClass().add("history");
    }

    public void show(List<HistoryLine> lines) {
        if (lines.isEmpty()) {
            getChildren().setAll(new Label(words.text("history.nothing")));
            return;
        }
        getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private Node row(HistoryLine line) {
        var title = new Hyperlink(line.title());
        title.setOnAction(_ -> line.open().run());
        var age = new AgeLabel(words);
        age.show(line.at());
        age.getStyleClass().add("history-age");
        age.setMinWidth(USE_PREF_SIZE);
        var status = new StatusChip(words, line.status());
        status.setMinWidth(USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var head = new HBox(status, title, between, age);
        head.getStyleClass().add("history-head");
        var row = new VBox(head);
        row.getStyleClass().add("history-line");
        if (!line.sentence().isEmpty()) {
            var sentence = new Label(line.sentence());
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            sentence.getStyleClass().add("history-sentence");
            row.getChildren().add(sentence);
        }
        return row;
    }
}
