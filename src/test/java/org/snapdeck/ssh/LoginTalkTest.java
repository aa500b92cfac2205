package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTalkTest {

    private final LoginTalk talk = new LoginTalk(new PasswordLogin(Secret.of("swordfish".toCharArray())));
    private Session session;

    @BeforeEach
    void start() throws JSchException {
        session = new JSch().getSession("root", "host", 22);
    }

    @Test
    void aSingleHiddenQuestionIsAnsweredOnce() {
        talk.choose("publickey,keyboard-interactive", session);

        assertThat(asked(false, "Password: ")).containsExactly("swordfish");
        assertThat(asked(false, "Password: ")).isNull();
    }

    @Test
    void aQuestionThatShowsItsAnswerIsForSomethingElse() {
        talk.choose("keyboard-interactive", session);

        assertThat(asked(true, "Your name: ")).isNull();
        assertThat(asked(false, "Password: ", "Code: ")).isNull();
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

        assertThat(asked(false, "New Password: ")).isNull();
    }

    @Test
    void onlyOneWayIsTried() {
        talk.choose("publickey,password,keyboard-interactive", session);
        assertThat(session.getConfig("PreferredAuthentications")).isEqualTo("password");

        new LoginTalk(new KeyFileLogin(Path.of("/key"))).choose("password,publickey", session);
        assertThat(session.getConfig("PreferredAuthentications")).isEqualTo("publickey");
    }

    private String[] asked(boolean shown, String... questions) {
        var all = new boolean[questions.length];
        Arrays.fill(all, shown);
        return talk.promptKeyboardInteractive("root@host", "", "", questions, all);
    }
}
