package org.snapdeck.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.snapdeck.listing.Suggestion;
import org.snapdeck.listing.Suggestions;

/// What a filter could go on with, below its field while somebody types: only where it begins like a key, or all
/// keys for who presses the arrow down. It takes no key from the field before one of its lines was chosen.
final class FilterHints<R> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TextField field;
    private final Words words;
    private final FilterWords told;
    private final List<Column<R>> columns;
    private final Suggestions<R> suggestions;
    private final Popup popup = new Popup();
    private final VBox lines = new VBox();
    private List<Suggestion> offered = List.of();
    private int chosen = -1;

    FilterHints(TextField field, Words words, List<Column<R>> columns, Suggestions<R> suggestions) {
        this.field = field;
        this.words = words;
        this.told = new FilterWords(words);
        this.columns = columns;
        this.suggestions = suggestions;
        var help = new Label(words.text("filter.help"));
        help.getStyleClass().add("filter-help");
        var root = new VBox(lines, help);
        root.getStyleClass().add("filter-hints");
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.getContent().setAll(root);
        field.textProperty().subscribe((_, now) -> typed(now));
        field.focusedProperty().subscribe((_, focused) -> hideUnless(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(String now) {
        if (field.isFocused()) {
            offer(suggestions.after(now));
        }
    }

    private void hideUnless(boolean focused) {
        if (!focused) {
            popup.hide();
        }
    }

    private void offer(List<Suggestion> wanted) {
        offered = wanted;
        choose(-1);
        lines.getChildren()
                .setAll(IntStream.range(0, wanted.size()).mapToObj(this::line).toList());
        if (wanted.isEmpty()) {
            popup.hide();
            return;
        }
        if (!popup.isShowing()) {
            var corner = field.localToScreen(0, field.getHeight());
            popup.show(field, corner.getX(), corner.getY() + 4);
        }
    }

    private Node line(int index) {
        var suggestion = offered.get(index);
        var shown = new Label(suggestion.shown());
        shown.getStyleClass().add("filter-hint-key");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var meaning = new Label(meaning(suggestion));
        meaning.getStyleClass().add("filter-hint-meaning");
        var line = new HBox(shown, gap, meaning);
        line.getStyleClass().add("filter-hint");
        line.setOnMouseClicked(_ -> accept(suggestion));
        return line;
    }

    private String meaning(Suggestion suggestion) {
        return columns.stream()
                .flatMap(column -> column.facts().stream()
                        .filter(fact -> fact.key().equals(suggestion.key()))
                        .map(fact -> told.meaning(title(column, fact.key()), fact)))
                .findFirst()
                .orElse("");
    }

    /// What tells several things has a name for each.
    private String title(Column<R> column, String key) {
        return words.text(column.facts().size() == 1 ? column.titleKey() : "filter.key." + key);
    }

    private void choose(int index) {
        chosen = index;
        for (var line = 0; line < lines.getChildren().size(); line++) {
            lines.getChildren().get(line).pseudoClassStateChanged(CHOSEN, line == index);
        }
    }

    private void accept(Suggestion suggestion) {
        field.setText(suggestion.text());
        field.end();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    choose(Math.min(chosen + 1, offered.size() - 1));
                } else {
                    offer(suggestions.all(field.getText()));
                }
                event.consume();
            }
            case UP -> {
                choose(Math.max(chosen - 1, -1));
                event.consume();
            }
            case ENTER, TAB -> {
                if (popup.isShowing() && chosen >= 0) {
                    accept(offered.get(chosen));
                    event.consume();
                }
            }
            default -> {}
        }
    }
}
