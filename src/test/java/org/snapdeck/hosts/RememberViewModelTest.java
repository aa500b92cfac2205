package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.keyring.KeyringState;
import org.snapdeck.operations.SavedSecret;

final class RememberViewModelTest {
    private static final SavedSecret NOTHING = SavedSecret.none(KeyringState.SECRET_SERVICE);
    private static final SavedSecret HELD = new SavedSecret(KeyringState.SECRET_SERVICE, true, false);
    private static final SavedSecret REFUSED = new SavedSecret(KeyringState.SECRET_SERVICE, true, true);

    private final RememberViewModel model = new RememberViewModel(LoginKind.PASSWORD, Words.english());

    @Test
    void nothingIsOfferedOrDoneBeforeTheKeyringHasAnswered() {
        assertThat(model.offered().get()).isFalse();
        assertThat(model.held().get()).isFalse();
        assertThat(model.note().get()).isEmpty();
        model.wantedProperty().set(true);
        assertThat(model.choice()).isEqualTo(RememberChoice.LEAVE);
    }

    @Test
    void nothingIsRememberedUnlessItIsTicked() {
        model.learn(NOTHING);

        assertThat(model.offered().get()).isTrue();
        assertThat(model.label().get()).isEqualTo("Remember it in the system's keyring");
        assertThat(model.wantedProperty().get()).isFalse();
        assertThat(model.choice()).isEqualTo(RememberChoice.LEAVE);

        model.wantedProperty().set(true);
        assertThat(model.choice()).isEqualTo(RememberChoice.KEEP);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SERVICE, no keyring service was found on this system",
        "NO_DEFAULT, has no default keyring yet",
        "NO_ANSWER, does not answer"
    })
    void withoutAKeyringItIsSaidWhyItIsAskedForEachTime(KeyringState state, String reason) {
        model.learn(SavedSecret.none(state));

        assertThat(model.offered().get()).isFalse();
        assertThat(model.note().get())
                .startsWith("It will be asked for after each start")
                .contains(reason);
        assertThat(model.choice()).isEqualTo(RememberChoice.LEAVE);
    }

    @ParameterizedTest
    @CsvSource({
        "KEYCHAIN, Remember it in the Keychain of macOS",
        "CREDENTIAL_MANAGER, Remember it in Windows Credential Manager"
    })
    void eachKeyringHasItsName(KeyringState state, String label) {
        model.learn(SavedSecret.none(state));

        assertThat(model.label().get()).isEqualTo(label);
    }

    @Test
    void whatIsSavedStaysSavedUntilTheTickIsTakenAway() {
        model.learn(HELD);

        assertThat(model.held().get()).isTrue();
        assertThat(model.wantedProperty().get()).isTrue();
        assertThat(model.note().get()).startsWith("It is saved there.");
        assertThat(model.choice()).isEqualTo(RememberChoice.KEEP);

        model.wantedProperty().set(false);
        assertThat(model.choice()).isEqualTo(RememberChoice.FORGET);
    }

    @Test
    void aRefusedOneIsOfferedToBeReplaced() {
        model.learn(REFUSED);

        assertThat(model.note().get()).contains("not the right one any more");
        assertThat(model.choice()).isEqualTo(RememberChoice.KEEP);
    }

    @Test
    void onceForgottenThereIsNothingToForget() {
        model.learn(HELD);

        model.learn(NOTHING);

        assertThat(model.held().get()).isFalse();
        assertThat(model.wantedProperty().get()).isFalse();
        assertThat(model.choice()).isEqualTo(RememberChoice.LEAVE);
    }

    @Test
    void anAgentLeavesNothingToRemember() {
        model.learn(NOTHING);
        model.wantedProperty().set(true);

        model.loginProperty().set(LoginKind.AGENT);

        assertThat(model.choice()).isEqualTo(RememberChoice.LEAVE);
    }

    @Test
    void forgettingIsCalledByWhatIsForgotten() {
        assertThat(model.forgetting().get()).isEqualTo("Forget Saved Password");

        model.loginProperty().set(LoginKind.KEY_FILE);

        assertThat(model.forgetting().get()).isEqualTo("Forget Saved Passphrase");
    }
}
