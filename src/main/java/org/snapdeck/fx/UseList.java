package org.snapdeck.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.inventory.UseLine;

/// Who uses a volume, a line for each thing that is known, with how and since when it is known.
public final class UseList extends VBox {

    private final Words words;

    public UseList(Words words) {
        this.words = words;
        getStyleClass().add("use-list");
    }

    public void show(List<UseLine> lines) {
        getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private HBox row(UseLine line) {
        var sentence = new Label(words.text(line.key(), line.arguments()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var source = new Label(source(line));
        source.getStyleClass().add("use-source");
        source.setMinWidth(USE_PREF_SIZE);
        line.at().ifPresent(at -> source.setTooltip(new Tooltip(words.exactDate(at))));
        var row = new HBox(new FontIcon(icon(line)), sentence, source);
        row.getStyleClass().add("use-line");
        return row;
    }

    private String source(UseLine line) {
        return line.at()
                .map(at -> words.text("use.source." + line.source().word(), words.age(at)))
                .orElse("");
    }

    private static Ikon icon(UseLine line) {
        return line.source() == UseLine.Source.RECORDED ? Feather.EDIT_3 : Feather.EYE;
    }
}
