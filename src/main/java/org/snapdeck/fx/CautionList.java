package org.snapdeck.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.inventory.Caution;

/// What bites later, a line for each; nothing at all where nothing does.
public final class CautionList extends VBox {

    private final Words words;

    public CautionList(Words words) {
        this.words = words;
        getStyleClass().addAll("use-list", "tone-warning");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    public void show(List<Caution> cautions) {
        setVisible(!cautions.isEmpty());
        var title = new Label(words.text("caution.title"));
        title.getStyleClass().add("field-name");
        getChildren().setAll(title);
        cautions.forEach(caution -> getChildren().add(row(caution)));
    }

    private HBox row(Caution caution) {
        var sentence = new Label(words.text(caution.key(), caution.arguments()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var mark = new FontIcon(Feather.ALERT_TRIANGLE);
        mark.getStyleClass().add("check-mark");
        var row = new HBox(mark, sentence);
        row.getStyleClass().add("caution-line");
        return row;
    }
}
