package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.KeyringState;
import org.snapdeck.keyring.MemoryKeyring;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.PasswordLogin;
import org.snapdeck.ssh.Secret;

final class HostSecretsTest {
    private final Station host = host(LoginKind.PASSWORD, "alice");
    private final MemoryKeyring keyring = new MemoryKeyring();

    @Test
    void aSecretThatWasGivenIsNotSavedByItself() {
        var secrets = given("hunter2");

        assertThat(secrets.loginTo(host)).hasValueSatisfying(login -> {
            assertThat(password(login)).isEqualTo("hunter2");
            assertThat(login.saved()).isFalse();
        });
        assertThat(keyring.size()).isZero();
        assertThat(restarted().loginTo(host)).isEmpty();
    }

    @Test
    void aSavedSecretOutlivesTheConsole() throws KeyringFailure {
        given("hunter2").save(host);

        assertThat(restarted().loginTo(host)).hasValueSatisfying(login -> {
            assertThat(password(login)).isEqualTo("hunter2");
            assertThat(login.saved()).isTrue();
        });
        assertThat(restarted().saved(host)).isEqualTo(new SavedSecret(KeyringState.SECRET_SERVICE, true, false));
    }

    @Test
    void whatIsGivenNowComesBeforeWhatIsSaved() throws KeyringFailure {
        given("old").save(host);

        assertThat(given("new").loginTo(host))
                .hasValueSatisfying(login -> assertThat(password(login)).isEqualTo("new"));
    }

    @Test
    void aSecretIsSavedForItsUserAndItsKey() throws KeyringFailure {
        given("hunter2").save(host);

        assertThat(restarted().loginTo(host(LoginKind.PASSWORD, "bob"))).isEmpty();
        assertThat(restarted().loginTo(host(LoginKind.KEY_FILE, "alice")))
                .hasValueSatisfying(login ->
                        assertThat(((KeyFileLogin) login.login()).passphrase()).isEmpty());
    }

    @Test
    void behindAnotherJumpHostTheSameAddressIsAnotherMachine() throws KeyringFailure {
        var secrets = restarted();
        var one = behind("gate-1");
        secrets.keep(one.id(), Secret.of("hunter2".toCharArray()));
        secrets.save(one);

        assertThat(restarted().loginTo(behind("gate-1"))).isPresent();
        assertThat(restarted().loginTo(behind("gate-2"))).isEmpty();
        assertThat(restarted().loginTo(host)).isEmpty();
    }

    @Test
    void aPassphraseIsSavedAsWell() throws KeyringFailure {
        var key = host(LoginKind.KEY_FILE, "alice");
        var secrets = restarted();
        secrets.keep(key.id(), Secret.of("open sesame".toCharArray()));
        secrets.save(key);

        assertThat(restarted().loginTo(key)).hasValueSatisfying(login -> {
            assertThat(((KeyFileLogin) login.login()).passphrase()).isPresent();
            assertThat(login.saved()).isTrue();
        });
    }

    @Test
    void agentsAndAnswersNeedNoKeyring() throws KeyringFailure {
        for (var other : new Station[] {host(LoginKind.AGENT, "alice"), host(LoginKind.QUESTIONS, "alice")}) {
            var secrets = restarted();
            secrets.keep(other.id(), Secret.of("hunter2".toCharArray()));
            secrets.save(other);
        }

        assertThat(keyring.size()).isZero();
    }

    @Test
    void aForgottenSecretIsAskedForAgain() throws KeyringFailure {
        given("hunter2").save(host);

        restarted().forgetSaved(host);

        assertThat(keyring.size()).isZero();
        assertThat(restarted().loginTo(host)).isEmpty();
    }

    @Test
    void aRefusedOneIsNotOfferedAgainUntilItIsReplaced() throws KeyringFailure {
        given("old").save(host);
        var secrets = restarted();

        secrets.savedWasRefused(host);

        assertThat(secrets.loginTo(host)).isEmpty();
        assertThat(secrets.saved(host).refused()).isTrue();

        secrets.keep(host.id(), Secret.of("new".toCharArray()));
        secrets.save(host);
        secrets.forget(host.id());

        assertThat(secrets.saved(host).refused()).isFalse();
        assertThat(secrets.loginTo(host))
                .hasValueSatisfying(login -> assertThat(password(login)).isEqualTo("new"));
    }

    @Test
    void aKeyringThatFailsIsAsGoodAsNone() throws KeyringFailure {
        given("hunter2").save(host);
        keyring.breakDown(KeyringFailure.Reason.LOCKED);
        var secrets = restarted();

        assertThat(secrets.loginTo(host)).isEmpty();
        assertThat(secrets.saved(host)).isEqualTo(SavedSecret.none(KeyringState.NO_ANSWER));

        keyring.recover();
        assertThat(secrets.loginTo(host)).isPresent();
    }

    @Test
    void whatWasNotSavedIsToldAndStaysInMemory() {
        keyring.breakDown(KeyringFailure.Reason.LOCKED);
        var secrets = given("hunter2");

        assertThatThrownBy(() -> secrets.save(host)).isInstanceOf(KeyringFailure.class);
        assertThat(secrets.loginTo(host)).isPresent();
    }

    private HostSecrets given(String text) {
        var secrets = restarted();
        secrets.keep(host.id(), Secret.of(text.toCharArray()));
        return secrets;
    }

    private HostSecrets restarted() {
        return new HostSecrets(keyring);
    }

    private static String password(HostLogin login) {
        return new String(((PasswordLogin) login.login()).password().bytes(), StandardCharsets.UTF_8);
    }

    private static Station host(LoginKind login, String user) {
        return new Station(
                UUID.randomUUID(),
                "192.0.2.10",
                22,
                user,
                login,
                login == LoginKind.KEY_FILE ? Optional.of(Path.of("/home/alice/.ssh/id_ed25519")) : Optional.empty(),
                List.of());
    }

    private static Station behind(String jump) {
        return new Station(
                UUID.randomUUID(),
                "192.0.2.10",
                22,
                "alice",
                LoginKind.PASSWORD,
                Optional.empty(),
                List.of(new HostAddress(jump, "alice")));
    }
}
