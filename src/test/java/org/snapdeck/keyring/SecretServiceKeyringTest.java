package org.snapdeck.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.Secret;

/// Against a real gnome-keyring (packages dbus-daemon and gnome-keyring).
@Tag("keyring")
final class SecretServiceKeyringTest {
    private static final HostAddress HOST = new HostAddress("lab-1", 2222, "alice");
    private static final KeyringEntry PASSWORD = new KeyringEntry(HOST, Optional.empty());
    private static final KeyringEntry PASSPHRASE =
            new KeyringEntry(HOST, Optional.of(Path.of("/home/alice/.ssh/id_ed25519")));

    @TempDir
    private Path home;

    @Test
    void aSecretIsKeptReplacedAndForgotten() throws Exception {
        try (var box = new SecretServiceInBox(home).unlocked()) {
            var keyring = box.keyring();
            assertThat(keyring.state()).isEqualTo(KeyringState.SECRET_SERVICE);
            assertThat(keyring.find(PASSWORD)).isEmpty();

            keep(keyring, PASSWORD, "Zauberflöte 鑰匙");
            keep(keyring, PASSPHRASE, "another");

            assertThat(found(keyring, PASSWORD)).isEqualTo("Zauberflöte 鑰匙");
            assertThat(found(keyring, PASSPHRASE)).isEqualTo("another");

            keep(keyring, PASSWORD, "a new one");
            assertThat(found(keyring, PASSWORD)).isEqualTo("a new one");

            keyring.forget(PASSWORD);
            keyring.forget(PASSWORD);
            assertThat(keyring.holds(PASSWORD)).isFalse();
            assertThat(keyring.find(PASSWORD)).isEmpty();
            assertThat(keyring.holds(PASSPHRASE)).isTrue();
        }
    }

    @Test
    void aSecretOutlivesTheDesktopSession() throws Exception {
        try (var box = new SecretServiceInBox(home).unlocked()) {
            keep(box.keyring(), PASSWORD, "kept");
        }
        try (var box = new SecretServiceInBox(home).unlocked()) {
            assertThat(found(box.keyring(), PASSWORD)).isEqualTo("kept");
        }
    }

    @Test
    void aLockedKeyringIsNotWaitedForAndAsksNobody() throws Exception {
        try (var box = new SecretServiceInBox(home).unlocked()) {
            keep(box.keyring(), PASSWORD, "kept");
        }
        try (var box = new SecretServiceInBox(home).asItWasLeft()) {
            var keyring = box.keyring();

            assertThat(keyring.state()).isEqualTo(KeyringState.SECRET_SERVICE);
            assertThat(keyring.holds(PASSWORD)).isTrue();
            assertThat(keyring.find(PASSPHRASE)).isEmpty();
            fails(KeyringFailure.Reason.LOCKED, () -> keyring.find(PASSWORD));
        }
    }

    /// The box has no desktop that could ask for the keyring's password.
    @Test
    void whatNobodyUnlocksIsNotKept() throws Exception {
        try (var box = new SecretServiceInBox(home).unlocked()) {
            keep(box.keyring(), PASSWORD, "kept");
        }
        try (var box = new SecretServiceInBox(home).asItWasLeft()) {
            var keyring = box.keyring();

            fails(KeyringFailure.Reason.LOCKED, () -> keep(keyring, PASSPHRASE, "not kept"));
            fails(KeyringFailure.Reason.LOCKED, () -> keyring.forget(PASSWORD));
            assertThat(keyring.holds(PASSWORD)).isTrue();
            assertThat(keyring.holds(PASSPHRASE)).isFalse();
        }
    }

    @Test
    void aServiceWithoutADefaultKeyringIsNotUsable() throws Exception {
        try (var box = new SecretServiceInBox(home).asItWasLeft()) {
            var keyring = box.keyring();

            assertThat(keyring.state()).isEqualTo(KeyringState.NO_DEFAULT);
            assertThat(keyring.find(PASSWORD)).isEmpty();
            keyring.forget(PASSWORD);
            fails(KeyringFailure.Reason.ABSENT, () -> keep(keyring, PASSWORD, "not kept"));
        }
    }

    @Test
    void aBusWithoutAServiceHoldsNothing() throws Exception {
        try (var box = new SecretServiceInBox(home)) {
            var keyring = box.keyring();

            assertThat(keyring.state()).isEqualTo(KeyringState.NO_SERVICE);
            assertThat(keyring.holds(PASSWORD)).isFalse();
            assertThat(keyring.find(PASSWORD)).isEmpty();
            keyring.forget(PASSWORD);
            fails(KeyringFailure.Reason.ABSENT, () -> keep(keyring, PASSWORD, "not kept"));
        }
    }

    @Test
    void aBusThatIsGoneHoldsNothing() throws IOException {
        var box = new SecretServiceInBox(home);
        box.close();

        assertThat(box.keyring().state()).isEqualTo(KeyringState.NO_SERVICE);
        fails(KeyringFailure.Reason.REFUSED, () -> box.keyring().find(PASSWORD));
    }

    @Test
    void aKeyringThatHangsIsGivenUpAndUsedAgainWhenItAnswers() throws Exception {
        try (var box = new SecretServiceInBox(home).unlocked()) {
            keep(box.keyring(), PASSWORD, "kept");
            var keyring = new BoundedKeyring(box.keyring(), Duration.ofMillis(500), Duration.ofMillis(500));

            box.signal("STOP");
            fails(KeyringFailure.Reason.NO_ANSWER, () -> keyring.find(PASSWORD));
            fails(KeyringFailure.Reason.NO_ANSWER, () -> keep(keyring, PASSPHRASE, "not kept"));
            assertThat(keyring.state()).isEqualTo(KeyringState.NO_ANSWER);

            box.signal("CONT");
            SecretServiceInBox.await(() -> keyring.state().isUsable());
        }
    }

    private static void keep(Keyring keyring, KeyringEntry entry, String text) throws KeyringFailure {
        try (var secret = Secret.of(text.toCharArray())) {
            keyring.keep(entry, secret);
        }
    }

    private static String found(Keyring keyring, KeyringEntry entry) throws KeyringFailure {
        try (var secret = keyring.find(entry).orElseThrow()) {
            return new String(secret.bytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fails(KeyringFailure.Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        KeyringFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
