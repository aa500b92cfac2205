package org.snapdeck.hosts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Words;
import org.snapdeck.ssh.LoginQuestions;

/// Shows what a host asks at a login, as plain text, with a field for each answer: hidden where the host wants it so.
final class AnswersController {
    private final AnswersViewModel model;
    private final Words words;

    @FXML
    private Label sentence;

    @FXML
    private Label told;

    @FXML
    private VBox fields;

    AnswersController(AnswersViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var questions = model.questions();
        sentence.setText(words.text("hosts.answers.sentence", questions.asker().toString()));
        told.setText(questions.text());
        told.managedProperty().bind(told.visibleProperty());
        told.setVisible(!questions.text().isEmpty());
        for (var number = 0; number < questions.questions().size(); number++) {
            fields.getChildren().add(field(number, questions.questions().get(number)));
        }
    }

    private Field field(int number, LoginQuestions.Question question) {
        var input = question.shown() ? new TextField() : new PasswordField();
        input.setId("answer-" + (number + 1));
        input.textProperty().bindBidirectional(model.typed(number));
        var field = new Field();
        field.setLabel(question.text());
        field.setContent(input);
        return field;
    }

    Node first() {
        return ((Field) fields.getChildren().getFirst()).getContent();
    }
}
