package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.ssh.LoginRefused.Reason;

class SshLoginTest {

    @TempDir
    private Path folder;

    private LoopbackHost host;

    @BeforeEach
    void start() {
        host = new LoopbackHost(LoopbackHost.usualKey()).start();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPasswordOpensTheDoor() throws RemoteFailure {
        assertIsLetIn(password(LoopbackHost.PASSWORD));
    }

    @Test
    void aWrongPasswordIsOneMistakeAndTellsWhatElseIsOffered() {
        var failure = refused(password("wrong"));

        assertThat(failure.reason()).isEqualTo(Reason.REJECTED);
        assertThat(failure.offered()).containsExactly("password");
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(host.attempts()).isEqualTo(1);
        assertThat(host.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password: ", "Kennwort für root: "})
    void aPasswordAnswersTheSingleQuestionOfADialogue(String question) throws RemoteFailure {
        host.acceptDialogue(question);

        assertIsLetIn(password(LoopbackHost.PASSWORD));
    }

    @Test
    void aWrongAnswerInADialogueIsOneMistake() {
        host.acceptDialogue("Password: ");

        var failure = refused(password("wrong"));

        assertThat(failure.reason()).isEqualTo(Reason.REJECTED);
        assertThat(failure.offered()).containsExactly("keyboard-interactive");
        assertThat(host.attempts()).isEqualTo(1);
    }

    @Test
    void twoQuestionsAreNotAnsweredWithThePassword() {
        host.acceptDialogue("Password: ", "Code: ");

        assertThat(refused(password(LoopbackHost.PASSWORD)).reason()).isEqualTo(Reason.PERSON_NEEDED);
        assertThat(host.logins()).isZero();
    }

    @Test
    void aKeyFileOpensTheDoor() throws RemoteFailure {
        host.acceptKey(ClientKey.USUAL.publicPart());

        assertIsLetIn(new KeyFileLogin(ClientKey.USUAL.writtenTo(folder.resolve("key"), "")));
    }

    @Test
    void anRsaKeySignsWithoutSha1() throws RemoteFailure {
        var key = ClientKey.rsa();
        host.acceptKey(key.publicPart());

        assertIsLetIn(new KeyFileLogin(key.writtenTo(folder.resolve("key"), "")));
    }

    @Test
    void aPassphraseOpensAProtectedKey() throws RemoteFailure {
        host.acceptKey(ClientKey.USUAL.publicPart());

        assertIsLetIn(new KeyFileLogin(protectedKey(), secret("open sesame")));
    }

    @Test
    void aProtectedKeyNeedsItsPassphrase() {
        host.acceptKey(ClientKey.USUAL.publicPart());

        assertThat(refused(new KeyFileLogin(protectedKey())).reason()).isEqualTo(Reason.PASSPHRASE_NEEDED);
        assertThat(refused(new KeyFileLogin(protectedKey(), secret("wrong"))).reason())
                .isEqualTo(Reason.PASSPHRASE_WRONG);
        assertThat(host.sessions()).isZero();
    }

    @Test
    void aFileThatIsNoKeyIsToldApartFromOneThatCanNotBeRead() throws IOException {
        var letter = Files.writeString(folder.resolve("letter"), "Dear host,\n");

        assertThat(refused(new KeyFileLogin(folder.resolve("missing"))).reason())
                .isEqualTo(Reason.KEY_FILE_UNREADABLE);
        assertThat(refused(new KeyFileLogin(letter)).reason()).isEqualTo(Reason.KEY_FILE_UNUSABLE);
    }

    @Test
    void aKeyThatTheHostDoesNotKnowIsRejected() {
        host.acceptKey(ClientKey.ed25519().publicPart());

        var failure = refused(new KeyFileLogin(ClientKey.USUAL.writtenTo(folder.resolve("key"), "")));

        assertThat(failure.reason()).isEqualTo(Reason.REJECTED);
        assertThat(failure.offered()).containsExactly("publickey");
    }

    @Test
    void aWayThatTheHostDoesNotOfferIsToldAsSuch() {
        host.acceptKey(ClientKey.USUAL.publicPart());

        var failure = refused(password(LoopbackHost.PASSWORD));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_OFFERED);
        assertThat(failure.offered()).containsExactly("publickey");
    }

    @Test
    void aKeyIsNotShownWhereOnlyPasswordsAreAsked() {
        var failure = refused(new KeyFileLogin(ClientKey.USUAL.writtenTo(folder.resolve("key"), "")));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_OFFERED);
        assertThat(failure.offered()).containsExactly("password");
    }

    @Test
    void anAgentOpensTheDoorWithOneOfItsKeys() throws RemoteFailure {
        host.acceptKey(ClientKey.USUAL.publicPart());
        var socket = folder.resolve("agent");

        try (var _ = new LocalAgent(socket, ClientKey.ed25519().pair(), ClientKey.USUAL.pair())) {
            assertIsLetIn(new AgentLogin(Optional.of(socket)));
        }
    }

    @Test
    void aPublicKeyHasTheAgentSignWithThatKeyAlone() throws Exception {
        host.acceptKey(ClientKey.USUAL.publicPart());
        var socket = folder.resolve("agent");
        var mine = publicFile(ClientKey.USUAL);
        var missing = publicFile(ClientKey.rsa());

        try (var agent = new LocalAgent(socket, ClientKey.ed25519().pair(), ClientKey.USUAL.pair())) {
            assertIsLetIn(new KeyFileLogin(mine, Optional.empty(), Optional.of(socket)));
            assertThat(agent.signatures()).containsExactly(ClientKey.USUAL.publicPart());
            assertThat(agent.isAsItWas()).isTrue();
            assertThat(refused(new KeyFileLogin(missing, Optional.empty(), Optional.of(socket)))
                            .reason())
                    .isEqualTo(Reason.AGENT_LACKS_KEY);
        }
        Files.delete(socket);
        assertThat(refused(new KeyFileLogin(mine, Optional.empty(), Optional.of(socket)))
                        .reason())
                .isEqualTo(Reason.AGENT_UNREACHABLE);
    }

    @Test
    void anAgentOpensWhatAPassphraseProtects() throws Exception {
        host.acceptKey(ClientKey.USUAL.publicPart());
        var socket = folder.resolve("agent");
        var login = new KeyFileLogin(protectedKey(), Optional.empty(), Optional.of(socket));

        try (var _ = new LocalAgent(socket, ClientKey.USUAL.pair())) {
            assertIsLetIn(login);
        }
        Files.delete(socket);
        try (var _ = new LocalAgent(socket, ClientKey.ed25519().pair())) {
            assertThat(refused(login).reason()).isEqualTo(Reason.PASSPHRASE_NEEDED);
        }
    }

    private Path publicFile(ClientKey key) throws IOException {
        var line = key.publicPart().type() + " " + key.publicPart().base64() + " of somebody\n";
        return Files.writeString(Files.createTempFile(folder, "key", ".pub"), line);
    }

    @Test
    void anAgentThatIsNotThereIsToldApartFromOneWithoutKeys() {
        var socket = folder.resolve("agent");

        assertThat(refused(new AgentLogin(Optional.of(socket))).reason()).isEqualTo(Reason.AGENT_UNREACHABLE);
        try (var _ = new LocalAgent(socket)) {
            assertThat(refused(new AgentLogin(Optional.of(socket))).reason()).isEqualTo(Reason.AGENT_EMPTY);
        }
    }

    @Test
    void aHostThatRunsNothingForUsSaysNo() {
        host.server().setCommandFactory(null);

        assertThat(refused(password(LoopbackHost.PASSWORD)).reason()).isEqualTo(Reason.COMMAND_REFUSED);
    }

    private void assertIsLetIn(Login login) throws RemoteFailure {
        try (var shell = new SshShell(host.address(), login, host.knownIn(folder))) {
            assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
        }
    }

    private LoginRefused refused(Login login) {
        try (var shell = new SshShell(host.address(), login, host.knownIn(folder))) {
            return catchThrowableOfType(LoginRefused.class, () -> shell.run(Scripts.greeting()));
        }
    }

    private Path protectedKey() {
        return ClientKey.USUAL.writtenTo(folder.resolve("key"), "open sesame");
    }

    private static PasswordLogin password(String text) {
        return new PasswordLogin(secret(text));
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
