package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;

final class HostFormViewModelTest {
    private final Words words = Words.english();

    @Test
    void anEmptyFieldIsMissingButNotWrong() {
        var model = HostFormViewModel.ofNew(words);

        assertThat(model.reason().get()).isEqualTo("Give the host's address.");
        assertThat(model.explained(HostInput::explainAddress).get()).isEmpty();
    }

    @Test
    void whatBreaksARuleIsSaidAtItsField() {
        var model = HostFormViewModel.ofNew(words);
        var problem = model.explained(HostInput::explainPort);

        model.portProperty().set("99999");

        assertThat(problem.get()).isEqualTo("A port is a number from 1 to 65535.");
    }

    @Test
    void aWholeFormHasNoReasonAndKeepsItsId() {
        var model = HostFormViewModel.ofNew(words);
        model.addressProperty().set("lab-1");
        model.userProperty().set("alice");

        assertThat(model.reason().get()).isEmpty();
        assertThat(model.host().id()).isEqualTo(model.host().id());
        assertThat(model.trial()).isEqualTo(model.host());
    }

    @Test
    void aSecretIsTakenOnlyWhereOneIsAskedFor() {
        var model = HostFormViewModel.ofNew(words);
        model.secretProperty().set("hunter2");
        assertThat(model.secret()).isEmpty();

        model.loginProperty().set(LoginKind.PASSWORD);

        assertThat(model.secret()).isPresent();
        model.forgetSecret();
        assertThat(model.secret()).isEmpty();
    }

    @Test
    void theSecretOfAnotherAddressIsNotUsed() {
        var host = SampleHosts.named("lab-1", LoginKind.PASSWORD);
        var model = HostFormViewModel.of(host, words);
        assertThat(model.secretIsStale()).isFalse();
        assertThat(model.trial().id()).isEqualTo(host.id());

        model.addressProperty().set("192.0.2.66");

        assertThat(model.secretIsStale()).isTrue();
        assertThat(model.trial().id()).isNotEqualTo(host.id());
        assertThat(model.host().id()).isEqualTo(host.id());
    }
}
