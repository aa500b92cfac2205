package org.snapdeck.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A host behind a jump host, added through the window from an entry of OpenSSH's configuration. The host is the demo
/// host, under a name that nobody has compared its key for.
final class JumpHostStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;
    private JumpServer jump;

    @BeforeEach
    void open() throws Exception {
        jump = new JumpServer();
        console = OpenConsole.on(data);
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
