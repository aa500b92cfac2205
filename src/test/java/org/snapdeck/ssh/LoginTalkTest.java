package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTalkTest {

    private static final HostAddress HOST = new HostAddress("host", "root");

    private final LoginTalk talk = talk(new PasswordLogin(Secret.of("swordfish".toCharArray())), Person.NOBODY);
    private Session session;

    @BeforeEach
    void start() throws JSchException {
        session = new JSch().getSession("root", "host", 22);
    }

    @Test
    void aSingleHiddenQuestionIsAnsweredOnce() {
        talk.choose("publickey,keyboard-interactive", session);

        assertThat(asked(false, "Password: ")).containsExactly("swordfish");
        assertThat(unanswered(false, "Password: ").isPersonNeeded())
                .as("the same question again says that the password is wrong")
                .isFalse();
    }

    @Test
    void aQuestionThatShowsItsAnswerIsForSomethingElse() {
        talk.choose("keyboard-interactive", session);

        assertThat(unanswered(true, "Your name: ").isPersonNeeded()).isTrue();
        assertThat(unanswered(false, "Password: ", "Code: ").isPersonNeeded()).isTrue();
    }

    @Test
    void aGreetingWithoutQuestionsGoesOn() {
        talk.choose("keyboard-interactive", session);

        assertThat(asked(false)).isEmpty();
        assertThat(asked(false, "Password: ")).containsExactly("swordfish");
    }

    @Test
    void whoeverAsksForANewPasswordDoesNotGetTheOld() {
        talk.choose("password,keyboard-interactive", session);

        assertThat(unanswered(false, "New Password: ").isPersonNeeded()).isTrue();
    }

    @Test
    void onlyOneWayIsTried() {
        talk.choose("publickey,password,keyboard-interactive", session);
        assertThat(session.getConfig("PreferredAuthentications")).isEqualTo("password");

        talk(new KeyFileLogin(Path.of("/key")), Person.NOBODY).choose("publickey,keyboard-interactive", session);
        assertThat(session.getConfig("PreferredAuthentications")).isEqualTo("publickey");
    }

    @Test
    void aDialogueThatIsOfferedLaterIsTheSecondFactor() {
        talk(new KeyFileLogin(Path.of("/key")), Person.NOBODY).choose("publickey", session);

        assertThat(session.getConfig("PreferredAuthentications")).isEqualTo("publickey,keyboard-interactive");
    }

    @Test
    void aPersonIsAskedWhatThePasswordDoesNotAnswer() {
        var asked = new ArrayList<LoginQuestions>();
        var withPerson = talk(new PasswordLogin(Secret.of("swordfish".toCharArray())), questions -> {
            asked.add(questions);
            return Optional.of(List.of(Secret.of("123456".toCharArray())));
        });
        withPerson.choose("keyboard-interactive", session);

        assertThat(asked(withPerson, false, "Password: ")).containsExactly("swordfish");
        withPerson.promptKeyboardInteractive("", "", "A code was sent.\u001b[2J", new String[0], new boolean[0]);
        assertThat(asked(withPerson, true, "Code: ")).containsExactly("123456");
        assertThat(asked).singleElement().satisfies(round -> {
            assertThat(round.asker()).isEqualTo(HOST);
            assertThat(round.text()).isEqualTo("A code was sent.[2J");
            assertThat(round.questions()).containsExactly(new LoginQuestions.Question("Code: ", true));
        });
    }

    @Test
    void aHostThatAsksWithoutEndIsLeft() {
        var patient = talk(new QuestionsLogin(), _ -> Optional.of(List.of(Secret.of(new char[0]))));
        patient.choose("keyboard-interactive", session);

        assertThatThrownBy(() -> {
                    for (var round = 0; round < 11; round++) {
                        asked(patient, false, "Again: ");
                    }
                })
                .isInstanceOf(Unanswered.class);
        assertThatThrownBy(() -> asked(talk(new QuestionsLogin(), _ -> Optional.empty()), false, new String[11]))
                .isInstanceOf(Unanswered.class);
    }

    @Test
    void withNobodyThereALoginByQuestionsIsNotEvenTried() {
        assertThatThrownBy(talk(new QuestionsLogin(), Person.NOBODY)::expectToBePossible)
                .isInstanceOf(Unanswered.class);
    }

    private static LoginTalk talk(Login login, Person person) {
        return new LoginTalk(new Hop(HOST, login), new Audience(person, new Deadline(Duration.ofSeconds(1))));
    }

    private Unanswered unanswered(boolean shown, String... questions) {
        return catchThrowableOfType(Unanswered.class, () -> asked(shown, questions));
    }

    private String[] asked(boolean shown, String... questions) {
        return asked(talk, shown, questions);
    }

    private static String[] asked(LoginTalk talk, boolean shown, String... questions) {
        var all = new boolean[questions.length];
        Arrays.fill(all, shown);
        return talk.promptKeyboardInteractive("root@host", "", "", questions, all);
    }
}
