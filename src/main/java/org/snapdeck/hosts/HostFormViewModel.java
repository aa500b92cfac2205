package org.snapdeck.hosts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.ssh.Secret;
import org.snapdeck.ssh.SshEntry;

/// What is typed about a host that is added or changed, and what is wrong with it.
public final class HostFormViewModel {
    private final Words words;
    private final Optional<StorageHost> changed;
    private final UUID id;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("22");
    private final StringProperty user = new SimpleStringProperty("");
    private final ObjectProperty<LoginKind> login = new SimpleObjectProperty<>(LoginKind.AGENT);
    private final StringProperty keyFile = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final JumpsViewModel jumps = new JumpsViewModel();
    private final RememberViewModel remember;

    private HostFormViewModel(Words words, Optional<StorageHost> changed) {
        this.words = words;
        this.changed = changed;
        this.id = changed.map(StorageHost::id).orElseGet(UUID::randomUUID);
        changed.ifPresent(host -> {
            fill(HostInput.of(host));
            jumps.fill(host.jumps().stream().map(JumpInput::of).toList());
        });
        remember = new RememberViewModel(login.get(), words);
        remember.loginProperty().bind(login);
    }

    static HostFormViewModel ofNew(Words words) {
        return new HostFormViewModel(words, Optional.empty());
    }

    static HostFormViewModel of(StorageHost host, Words words) {
        return new HostFormViewModel(words, Optional.of(host));
    }

    private void fill(HostInput input) {
        name.set(input.name());
        address.set(input.address());
        port.set(input.port());
        user.set(input.user());
        login.set(input.login());
        keyFile.set(input.keyFile());
    }

    /// Fills in what OpenSSH's configuration says of a host; the name is that of the entry.
    void fill(String alias, SshEntry entry) {
        fill(new HostInput(
                alias,
                entry.host().address().host(),
                Integer.toString(entry.host().address().port()),
                entry.host().address().user(),
                kind(entry.host()),
                entry.host().keyFile().map(Path::toString).orElse("")));
        jumps.fill(entry.jumps().stream()
                .map(stop -> new JumpInput(
                        JumpInput.textOf(stop.address()),
                        kind(stop),
                        stop.keyFile().map(Path::toString).orElse("")))
                .toList());
    }

    private static LoginKind kind(SshEntry.Stop stop) {
        if (stop.keyFile().isPresent()) {
            return LoginKind.KEY_FILE;
        }
        return stop.agent() ? LoginKind.AGENT : LoginKind.PASSWORD;
    }

    JumpsViewModel jumps() {
        return jumps;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty userProperty() {
        return user;
    }

    ObjectProperty<LoginKind> loginProperty() {
        return login;
    }

    StringProperty keyFileProperty() {
        return keyFile;
    }

    /// The passphrase or password; kept in no other place.
    StringProperty secretProperty() {
        return secret;
    }

    RememberViewModel remember() {
        return remember;
    }

    /// Why it can't be saved as it is; empty when it can.
    StringBinding reason() {
        return Bindings.createStringBinding(
                () -> {
                    var verdict = input().explain();
                    return words.reason(verdict.isAllowed() ? jumps.explain() : verdict);
                },
                name,
                address,
                port,
                user,
                login,
                keyFile,
                jumps.inputsProperty());
    }

    /// What is wrong with one part; a part that is empty is not wrong yet.
    StringBinding explained(Function<HostInput, Verdict> rule) {
        return Bindings.createStringBinding(
                () -> words.reason(rule.apply(input())), name, address, port, user, login, keyFile);
    }

    boolean isNew() {
        return changed.isEmpty();
    }

    /// The host as it is until it is saved; nothing when it is new.
    Optional<StorageHost> before() {
        return changed;
    }

    /// The host as it was typed. It keeps its id from try to try.
    StorageHost host() {
        return host(id, changed.map(StorageHost::version).orElse(0L));
    }

    private StorageHost host(UUID wanted, long version) {
        var input = input();
        return input.host(wanted, version)
                .through(jumps.inputsProperty().get().stream()
                        .map(jump -> jump.station(input.user()))
                        .toList());
    }

    /// The host to try out. Where the secret that was given before is of no use any more, it must not be found.
    StorageHost trial() {
        return secretIsStale() ? host(UUID.randomUUID(), 0) : host();
    }

    void forgetSecret() {
        secret.set("");
    }

    /// What was typed as passphrase or password; nothing when that is not asked for, or was left empty.
    Optional<Secret> secret() {
        return login.get() == LoginKind.AGENT
                        || login.get() == LoginKind.QUESTIONS
                        || secret.get().isEmpty()
                ? Optional.empty()
                : Optional.of(Secret.of(secret.get().toCharArray()));
    }

    /// Whether a secret that was given before would be used for something else now.
    boolean secretIsStale() {
        return changed.filter(before -> before.login() != login.get()
                        || !before.user().equals(input().user())
                        || !before.address().equals(input().address())
                        || before.port() != host().port()
                        || !before.keyFile().equals(host().keyFile()))
                .isPresent();
    }

    private HostInput input() {
        return new HostInput(name.get(), address.get(), port.get(), user.get(), login.get(), keyFile.get());
    }
}
