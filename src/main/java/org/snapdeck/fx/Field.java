package org.snapdeck.fx;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A field of a form: its name above it, and below it a hint, or what is wrong with what was typed. Made to be
/// written in FXML.
@DefaultProperty("content")
public final class Field extends VBox {

    private final Label name = new Label();
    private final Label hint = new Label();
    private final Label problem = new Label();
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content");

    public Field() {
        getStyleClass().add("field");
        name.getStyleClass().add("field-name");
        hint.getStyleClass().add("field-hint");
        problem.getStyleClass().add("field-problem");
        hint.setWrapText(true);
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        hint.visibleProperty()
                .bind(hint.textProperty()
                        .isNotEmpty()
                        .and(problem.visibleProperty().not()));
        hint.managedProperty().bind(hint.visibleProperty());
        content.subscribe(node -> {
            if (node == null) {
                return;
            }
            name.setLabelFor(node);
            getChildren().setAll(name, node, hint, problem);
        });
    }

    public StringProperty labelProperty() {
        return name.textProperty();
    }

    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String text) {
        name.setText(text);
    }

    public StringProperty hintProperty() {
        return hint.textProperty();
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
    }

    /// What is wrong; takes the hint's place while it isn't empty.
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }
}
