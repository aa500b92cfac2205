package org.snapdeck.hosts;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.ssh.LoginQuestions;
import org.snapdeck.ssh.Secret;

/// What a host asks at a login, and what is typed in answer. The answers are kept nowhere.
public final class AnswersViewModel {
    private final LoginQuestions questions;
    private final List<StringProperty> typed;

    AnswersViewModel(LoginQuestions questions) {
        this.questions = questions;
        typed = Stream.<StringProperty>generate(() -> new SimpleStringProperty(""))
                .limit(questions.questions().size())
                .toList();
    }

    LoginQuestions questions() {
        return questions;
    }

    /// The answer to the question of that number, as far as it was typed.
    StringProperty typed(int number) {
        return typed.get(number);
    }

    /// To be wiped by whoever gets them.
    List<Secret> answers() {
        return typed.stream()
                .map(answer -> Secret.of(answer.get().toCharArray()))
                .toList();
    }

    void forget() {
        typed.forEach(answer -> answer.set(""));
    }
}
