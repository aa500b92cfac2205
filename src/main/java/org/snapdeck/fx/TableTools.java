package org.snapdeck.fx;

import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above a table: filter, how many rows it leaves, and which columns there are.
final class TableTools {

    private final Words words;
    private final CustomTextField field = new CustomTextField();
    private final Label count = new Label();
    private final HBox buttons = new HBox();
    private final Label problem = new Label();
    private final HBox problemLine = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), problem);
    private final VBox root;

    TableTools(Words words) {
        this.words = words;
        field.setPromptText(words.text("table.filter"));
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.getStyleClass().add("table-filter");
        var clear = IconButton.of(Feather.X, words.text("table.clear-filter"), this::clear);
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        field.setRight(clear);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter().isEmpty()) {
                clear();
                event.consume();
            }
        });
        count.getStyleClass().add("table-count");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gap-4");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var line = new HBox(field, count, between, buttons);
        line.getStyleClass().add("table-tools-line");
        line.setAlignment(Pos.CENTER_LEFT);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("filter-problem");
        problem.getStyleClass().add("filter-problem");
        problemLine.getStyleClass().add("filter-problem-line");
        problemLine.setMinHeight(Region.USE_PREF_SIZE);
        problemLine.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problemLine.managedProperty().bind(problemLine.visibleProperty());
        root = new VBox(line, problemLine);
        root.getStyleClass().add("table-tools");
    }

    Node node() {
        return root;
    }

    void onFilter(Runnable handler) {
        field.textProperty().addListener((_, _, _) -> handler.run());
    }

    void filter(String wanted) {
        field.setText(wanted);
    }

    /// Why the filter doesn't do what was meant; empty when it does.
    void explain(String sentence) {
        problem.setText(sentence);
    }

    String filter() {
        return field.getText();
    }

    void clear() {
        field.clear();
    }

    TextField field() {
        return field;
    }

    /// Puts a button near the end of the line, before those that stand there already.
    void add(Node button) {
        buttons.getChildren().addFirst(button);
    }

    void counted(int found, int all, int selected) {
        var counted = found == all ? words.text("table.count", all) : words.text("table.count-of", found, all);
        count.setText(selected > 1 ? words.text("table.selected", counted, selected) : counted);
    }
}
