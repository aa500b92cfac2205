package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.keyring.MemoryKeyring;

/// A host behind a jump host, added through the window from an entry of OpenSSH's configuration. The host is the demo
/// host, under a name that nobody has compared its key for.
final class JumpHostStoryTest {
    @TempDir
    private Path data;

    private final MemoryKeyring keyring = new MemoryKeyring();
    private OpenConsole console;
    private JumpServer jump;

    @BeforeEach
    void open() throws Exception {
        jump = new JumpServer();
        console = OpenConsole.on(data, keyring);
        Files.createDirectories(data.resolve("home/.ssh"));
        Files.writeString(data.resolve("home/.ssh/config"), """
            Host lab
                HostName localhost
                Port %d
                User %s
                ProxyJump carol@gate
            Host gate
                HostName localhost
                Port %d
            Host by-program
                ProxyCommand nc %%h %%p
            Host *
                IdentityFile %s
            """.formatted(
                        console.demo().port(),
                        console.demo().user(),
                        jump.port(),
                        console.demo().privateKey()));
        console.goTo("hosts");
        console.at("#add-host").click();
        pick("lab");
    }

    @AfterEach
    void close() throws Exception {
        console.close();
        jump.close();
    }

    @Test
    void bothKeysAreComparedAndThenItWorks() {
        console.at("#test-connection").click();
        var test = console.at("#test-connection-dialog");
        test.shows("carol@[localhost]:" + jump.port());
        test.at("#remedy").click();
        console.at("#trust-key-dialog").shows(jump.fingerprint());
        console.at("#trust-key").click();
        test.shows("is known by its key and let us through");
        test.at("#remedy").click();
        console.at("#trust-key-dialog").shows(console.demo().fingerprint());
        console.at("#trust-key").click();
        test.shows("The key that it shows is the one that was trusted");
        test.text("Close").click();

        console.at("#submit").click();

        console.row("lab").shows("Answers");
        console.row("lab").shows("via carol@localhost");
    }

    @Test
    void whatTheJumpHostAsksIsAsked() {
        console.at(".jump-login").click();
        console.at(".combo-box-popup").option("Questions of the host").click();
        console.at("#submit").click();
        console.at("#trust-key-dialog").shows(jump.fingerprint());
        console.at("#trust-key").click();

        answer("wrong");
        console.at("#login-dialog").shows("did not accept the login");
        console.at("#login-dialog").at("#submit").click();
        answer(JumpServer.ANSWER);

        console.at("#trust-key-dialog").shows(console.demo().fingerprint());
        console.at("#trust-key").click();
        answer(JumpServer.ANSWER);
        console.row("lab").shows("Answers");
    }

    @Test
    void aTickedPasswordOfTheJumpHostIsRememberedOnceItLetUsThrough() {
        askForPassword();
        console.at("#test-connection").click();
        var test = console.at("#test-connection-dialog");
        give("mistyped", test);
        test.at("#remedy").click();
        console.at("#trust-key-dialog").shows(jump.fingerprint());
        console.at("#trust-key").click();
        test.shows("did not accept the login");
        assertThat(keyring.size()).isZero();

        give(JumpServer.PASSWORD, test);

        test.shows("is known by its key and let us through");
        console.until("it is saved", () -> keyring.size() == 1);
    }

    @Test
    void aJumpHostThatIsDroppedTakesItsPasswordAndItsKeyAlong() {
        aTickedPasswordOfTheJumpHostIsRememberedOnceItLetUsThrough();
        console.at("#test-connection-dialog").text("Close").click();
        console.at("#submit").click();
        console.at("#trust-key-dialog").shows(console.demo().fingerprint());
        console.at("#trust-key").click();
        console.row("lab").shows("Answers");

        console.choose("edit-host", "lab");
        console.at("#edit-host-dialog").at("#host-jumps").type(" ");
        console.at("#submit").click();

        console.until("the keyring is empty", () -> keyring.size() == 0);
        console.until("the key is forgotten", () -> !knownHosts().contains(Integer.toString(jump.port())));
    }

    /// The jump host takes a password, which nobody has given yet.
    private void askForPassword() {
        console.at(".jump-login").click();
        console.at(".combo-box-popup").option("Password").click();
    }

    private void give(String password, Place test) {
        test.at("#remedy").text("Log In…").click();
        var dialog = console.at("#jump-secret-dialog");
        dialog.at("#remember").click();
        dialog.at("#host-secret").type(password);
        dialog.at("#submit").click();
        dialog.isGone();
    }

    private String knownHosts() {
        try {
            return Files.readString(data.resolve("known_hosts"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void anEntryThatIsNotUnderstoodSaysWhyAndChangesNothing() {
        pick("by-program");

        console.at("#add-host-dialog").shows("runs none");
        console.at("#add-host-dialog").at("#host-address").shows("localhost");
    }

    private void answer(String text) {
        var dialog = console.at("#answers-dialog");
        dialog.shows(JumpServer.QUESTION);
        dialog.at("#answer-1").type(text);
        dialog.at("#submit").click();
    }

    private void pick(String entry) {
        console.at("#host-entry").click();
        console.at(".combo-box-popup").option(entry).click();
    }
}
