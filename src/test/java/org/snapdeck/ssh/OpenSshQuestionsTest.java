package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.LoginQuestions.Question;
import org.snapdeck.ssh.LoginRefused.Reason;

/// What real OpenSSH servers ask through PAM: passwords, and one-time codes.
@Tag("openssh")
class OpenSshQuestionsTest {

    @TempDir
    private Path folder;

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<Question> asked = new ArrayList<>();
    private KnownHosts known;
    private OpenSshServer host;

    @BeforeEach
    void prepare() throws Exception {
        known = new KnownHosts(folder.resolve("known_hosts"));
        host = new OpenSshServer(Files.createDirectory(folder.resolve("host")));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPasswordAndACodeAreAskedOneAfterTheOther() throws Exception {
        host.askForPassword("swordfish").askForCode().start();

        assertThat(logIn(new QuestionsLogin(), "swordfish", OpenSshServer.CODES.get(0)))
                .isEqualTo("greeted");

        assertThat(asked).extracting(Question::shown).containsExactly(false, false);
        assertThat(asked.getFirst().text()).isEqualTo("Password:");
        assertThat(asked.getLast().text()).startsWith("One-time password");
        assertThat(host.said()).contains("Accepted keyboard-interactive/pam");
    }

    @Test
    void anAnswerThatMayBeSeenIsAskedForAsSuch() throws Exception {
        host.askForPassword("blue", "echo").start();

        assertThat(logIn(new QuestionsLogin(), "blue")).isEqualTo("greeted");

        assertThat(asked).extracting(Question::shown).containsExactly(true);
    }

    @Test
    void aWrongAnswerIsOneMistake() {
        host.askForPassword("swordfish").start();

        assertThat(refused(new QuestionsLogin(), "wrong").reason()).isEqualTo(Reason.REJECTED);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aPasswordThatWasGivenBeforeAnswersAndOnlyTheCodeIsAsked() throws Exception {
        host.askForPassword("swordfish").askForCode().start();

        assertThat(logIn(password("swordfish"), OpenSshServer.CODES.get(0))).isEqualTo("greeted");

        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(question.text()).startsWith("One-time password"));
    }

    @Test
    void aWrongPasswordIsNotAskedForAgain() {
        host.askForPassword("swordfish").start();

        assertThat(refused(password("wrong")).reason()).isEqualTo(Reason.REJECTED);
        assertThat(asked).isEmpty();
    }

    @Test
    void aCodeAfterAKeyIsAsked() throws Exception {
        var key = new KeyFile(folder.resolve("client_key"));
        host.acceptKey(key)
                .askForCode()
                .with("AuthenticationMethods publickey,keyboard-interactive")
                .start();

        assertThat(logIn(key.login(), OpenSshServer.CODES.get(0))).isEqualTo("greeted");
        assertThat(asked).hasSize(1);
    }

    @Test
    void withNobodyThereTheLoginEndsWithoutAWrongAnswer() {
        var key = new KeyFile(folder.resolve("client_key"));
        host.acceptKey(key)
                .askForCode()
                .with("AuthenticationMethods publickey,keyboard-interactive")
                .start();
        host.knownTo(known);

        try (var shell = new SshShell(host.address(), key.login(), known)) {
            var failure = catchThrowableOfType(LoginRefused.class, () -> shell.run(Scripts.greeting()));
            assertThat(failure.reason()).isEqualTo(Reason.PERSON_NEEDED);
        }
        assertThat(host.said()).doesNotContain("Failed keyboard-interactive");
    }

    /// How the script ended that was run after the login.
    private String logIn(Login login, String... texts) throws RemoteFailure {
        host.knownTo(known);
        answers.addAll(List.of(texts));
        try (var shell = new SshShell(host.address(), login, known)) {
            shell.logIn(this::answer);
            return shell.run(Scripts.greeting()).ending();
        }
    }

    private LoginRefused refused(Login login, String... texts) {
        return catchThrowableOfType(LoginRefused.class, () -> logIn(login, texts));
    }

    private Optional<List<Secret>> answer(LoginQuestions questions) {
        assertThat(questions.asker()).isEqualTo(host.address());
        asked.addAll(questions.questions());
        return Optional.of(questions.questions().stream()
                .map(_ -> Secret.of(answers.remove().toCharArray()))
                .toList());
    }

    private static PasswordLogin password(String text) {
        return new PasswordLogin(Secret.of(text.toCharArray()));
    }
}
