package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.LoginQuestions;
import org.snapdeck.ssh.LoginQuestions.Question;

final class AnswersViewModelTest {
    private final AnswersViewModel model = new AnswersViewModel(new LoginQuestions(
            new HostAddress("bastion", "alice"),
            "",
            List.of(new Question("Password:", false), new Question("Code:", true)),
            Duration.ofSeconds(1)));

    @Test
    void eachQuestionHasItsAnswer() {
        model.typed(1).set("123456");
        model.typed(0).set("swordfish");

        assertThat(model.answers())
                .extracting(answer -> new String(answer.bytes()))
                .containsExactly("swordfish", "123456");
    }

    @Test
    void nothingThatWasTypedStays() {
        model.typed(0).set("swordfish");

        model.forget();

        assertThat(model.typed(0).get()).isEmpty();
    }
}
