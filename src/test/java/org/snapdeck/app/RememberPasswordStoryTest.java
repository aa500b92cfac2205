package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.keyring.AbsentKeyring;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.keyring.KeyringEntry;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.MemoryKeyring;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.Secret;

/// What becomes of a host's password when the console ends, through the window. The host is the demo host, added once
/// more as one that wants a password.
final class RememberPasswordStoryTest {
    @TempDir
    private Path data;

    private final MemoryKeyring keyring = new MemoryKeyring();
    private OpenConsole console;

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aPasswordIsAskedForAgainUnlessItWasTicked() throws Exception {
        open(keyring);
        fillIn();
        console.at("#remember").isShown();
        console.at("#submit").click();
        console.row("again").shows("Answers");

        restart();

        console.row("again").shows("Locked");
        assertThat(keyring.size()).isZero();
    }

    @Test
    void aTickedPasswordIsRememberedAndForgotten() throws Exception {
        open(keyring);
        fillIn();
        console.at("#remember").click();
        console.at("#submit").click();
        console.row("again").shows("Answers");

        restart();
        console.row("again").shows("Answers");
        console.choose("edit-host", "again");
        console.at("#remember-note").shows("It is saved there.");
        console.at("#forget-saved").click();
        console.at("#forget-saved").isGone();
        console.at("#edit-host-dialog").text("Cancel").click();

        assertThat(keyring.size()).isZero();
        restart();
        console.row("again").shows("Locked");
    }

    @Test
    void anotherLoginLeavesNoPasswordBehind() throws Exception {
        open(keyring);
        fillIn();
        console.at("#remember").click();
        console.at("#submit").click();
        console.row("again").shows("Answers");
        console.until("it is saved", () -> keyring.size() == 1);

        console.choose("edit-host", "again");
        console.at("#host-login").click();
        console.at(".combo-box-popup").option("SSH agent").click();
        console.at("#remember").isGone();
        console.at("#submit").click();

        console.until("the keyring is empty", () -> keyring.size() == 0);
    }

    @Test
    void aHostThatIsRemovedTakesItsPasswordAlong() throws Exception {
        open(keyring);
        fillIn();
        console.at("#remember").click();
        console.at("#submit").click();
        console.row("again").shows("Answers");
        console.until("it is saved", () -> keyring.size() == 1);

        console.choose("remove-host", "again");
        console.at(".dialog").text("Remove Host").click();
        console.row("again").isGone();

        console.until("the keyring is empty", () -> keyring.size() == 0);
    }

    @Test
    void aSavedPasswordThatIsRefusedIsOfferedToBeReplaced() throws Exception {
        open(keyring);
        keep("changed since");
        fillIn("");
        console.at("#submit").click();

        var dialog = console.at("#secret-dialog");
        dialog.at("#remember-note").shows("not the right one any more");
        dialog.at("#host-secret").type(console.demo().password());
        dialog.at("#submit").click();
        dialog.isGone();
        console.row("again").shows("Answers");

        console.until(
                "the new one is saved", () -> found().equals(console.demo().password()));
        restart();
        console.row("again").shows("Answers");
    }

    @Test
    void aWrongPasswordIsNeitherSavedNorOfferedAgain() throws Exception {
        open(keyring);
        fillIn("");
        console.at("#submit").click();
        var dialog = console.at("#secret-dialog");
        dialog.at("#remember").click();
        dialog.at("#host-secret").type("mistyped");
        dialog.at("#submit").click();
        dialog.at(".dialog-problem").shows("did not accept");
        dialog.text("Cancel").click();

        console.choose("test-connection", "again");
        console.at("#test-connection-dialog").shows("asks for a password: give it");
        assertThat(keyring.size()).isZero();
    }

    @Test
    void whereThereIsNoKeyringItIsSaidThatItIsAskedForEachTime() throws Exception {
        open(new AbsentKeyring());
        fillIn();

        console.at("#remember-note").shows("no keyring service was found on this system");
        console.at("#remember").isGone();
        console.at("#submit").click();
        console.row("again").shows("Answers");
    }

    @Test
    void aKeyringThatIsLockedStandsInNobodysWay() throws Exception {
        open(keyring);
        fillIn();
        console.at("#remember").click();
        keyring.breakDown(KeyringFailure.Reason.LOCKED);
        console.at("#submit").click();

        console.at("#keyring-dialog").shows("The system's keyring is locked");
        console.at("#keyring-dialog").text("Close").click();
        console.row("again").shows("Answers");
    }

    private void open(Keyring wanted) throws Exception {
        console = OpenConsole.on(data, wanted);
        console.goTo("hosts");
        console.row("demo-storage").shows("Answers");
    }

    private void restart() throws Exception {
        console.close();
        open(keyring);
    }

    private void fillIn() {
        fillIn(console.demo().password());
    }

    private void fillIn(String password) {
        console.at("#add-host").click();
        console.at("#host-address").type("127.0.0.1");
        console.at("#host-port").type(Integer.toString(console.demo().port()));
        console.at("#host-name").type("again");
        console.at("#host-user").type(console.demo().user());
        console.at("#host-login").click();
        console.at(".combo-box-popup").option("Password").click();
        if (!password.isEmpty()) {
            console.at("#host-secret").type(password);
        }
    }

    private KeyringEntry entry() {
        var demo = console.demo();
        return new KeyringEntry(new HostAddress("127.0.0.1", demo.port(), demo.user()), Optional.empty());
    }

    private void keep(String password) throws KeyringFailure {
        try (var secret = Secret.of(password.toCharArray())) {
            keyring.keep(entry(), secret);
        }
    }

    private String found() {
        try (var secret = keyring.find(entry()).orElseThrow()) {
            return new String(secret.bytes(), StandardCharsets.UTF_8);
        } catch (KeyringFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
