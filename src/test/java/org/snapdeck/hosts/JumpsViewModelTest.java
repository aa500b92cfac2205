package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.SshEntry;

final class JumpsViewModelTest {
    private final HostFormViewModel form = HostFormViewModel.ofNew(Words.english());
    private final JumpsViewModel model = form.jumps();

    @Test
    void withoutAJumpHostTheWayIsStraight() {
        assertThat(model.jumpsProperty().get()).isEmpty();
        assertThat(model.explain().isAllowed()).isTrue();
    }

    @Test
    void severalAreSeparatedByCommas() {
        fillIn("carol@bastion:2222, [2001:db8::1]");

        assertThat(form.host().jumps())
                .extracting(Station::target)
                .containsExactly(
                        new HostAddress("bastion", 2222, "carol"), new HostAddress("2001:db8::1", 22, "alice"));
    }

    @Test
    void eachHasALoginOfItsOwnThatIsKeptWhileOthersAreTyped() {
        fillIn("bastion");
        model.jumpsProperty().get().getFirst().loginProperty().set(LoginKind.QUESTIONS);

        model.textProperty().set("bastion, i");
        model.textProperty().set("bastion, inner");

        assertThat(form.host().jumps())
                .extracting(Station::login)
                .containsExactly(LoginKind.QUESTIONS, LoginKind.AGENT);
    }

    @Test
    void whatIsNoJumpHostIsSaid() {
        fillIn("carol@bastion:99999");
        assertThat(form.reason().get()).contains("is not a jump host");

        fillIn("-oProxyCommand=id");
        assertThat(form.reason().get()).contains("is not a jump host");
    }

    @Test
    void aKeyFileIsAskedForWhereOneIsUsed() {
        fillIn("bastion");
        var jump = model.jumpsProperty().get().getFirst();
        jump.loginProperty().set(LoginKind.KEY_FILE);
        assertThat(form.reason().get()).contains("Choose the key file");

        jump.keyFileProperty().set("/home/alice/.ssh/id_ed25519");
        assertThat(form.reason().get()).isEmpty();
        assertThat(form.host().jumps().getFirst().keyFile()).contains(Path.of("/home/alice/.ssh/id_ed25519"));
    }

    @Test
    void aHostThatIsChangedShowsItsWay() {
        var way = List.of(
                Station.jump("bastion", 2222, "carol", LoginKind.PASSWORD, Optional.empty()),
                Station.jump("2001:db8::1", 22, "bob", LoginKind.AGENT, Optional.empty()));
        var changed = HostFormViewModel.of(SampleHosts.lab().through(way), Words.english());

        assertThat(changed.jumps().textProperty().get()).isEqualTo("carol@bastion:2222, bob@[2001:db8::1]");
        assertThat(changed.host().jumps()).isEqualTo(way);
    }

    @Test
    void anEntryOfOpenSshFillsInAllOfIt() {
        var key = Path.of("/home/alice/.ssh/lab");
        form.fill(
                "lab",
                new SshEntry(
                        new SshEntry.Stop(new HostAddress("storage-1", 2222, "root"), Optional.of(key), true),
                        List.of(new SshEntry.Stop(new HostAddress("gate", "carol"), Optional.empty(), true))));

        var host = form.host();
        assertThat(host.name()).isEqualTo("lab");
        assertThat(host.station().target()).isEqualTo(new HostAddress("storage-1", 2222, "root"));
        assertThat(host.keyFile()).contains(key);
        assertThat(host.jumps()).containsExactly(Station.jump("gate", 22, "carol", LoginKind.AGENT, Optional.empty()));
    }

    private void fillIn(String jumps) {
        form.addressProperty().set("storage-1");
        form.userProperty().set("alice");
        model.textProperty().set(jumps);
    }
}
