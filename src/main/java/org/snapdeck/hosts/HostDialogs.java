package org.snapdeck.hosts;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;

/// Everything that is asked about hosts, and what follows from the answers.
public final class HostDialogs {
    private final Kit kit;
    private final HostsViewModel model;
    private final HostAccess access;
    private final HostDoors doors;
    private final SaveHost save;
    private final KeyDialogs keys;
    private final SecretDialog secrets;
    private final LoginDialog login;
    private final TestConnectionDialog test;
    private final HostFormDialog form;
    private final RememberSecret remember;

    public HostDialogs(Kit kit, HostsViewModel model, HostDirectory directory, HostAccess access, HostDoors doors) {
        this.kit = kit;
        this.model = model;
        this.access = access;
        this.doors = doors;
        save = new SaveHost(directory, access);
        keys = new KeyDialogs(kit, access);
        remember = new RememberSecret(kit, access);
        secrets = new SecretDialog(kit, access, remember);
        login = new LoginDialog(kit, access, keys);
        test = new TestConnectionDialog(kit, access, keys, remember);
        form = new HostFormDialog(kit, save, access, test, remember);
    }

    public void add() {
        form.add(host -> look(host.id()));
    }

    public void edit(StorageHost host) {
        form.edit(host, changed -> look(changed.id()));
    }

    public void test(StorageHost host) {
        test.test(host, result -> model.tested(host.id(), result));
    }

    /// Logs in with what a person gives: the secret that is wanted, or answers.
    public void giveSecret(StorageHost host, Remedy remedy) {
        switch (remedy) {
            case Remedy.GiveSecret(var station) -> giveSecret(host, station, Optional.empty());
            case Remedy.Answer _ -> answer(host);
            case Remedy.None _, Remedy.TrustKey _, Remedy.CompareKeys _, Remedy.Edit _, Remedy.Test _ -> {
                if (host.login() == LoginKind.QUESTIONS) {
                    answer(host);
                } else {
                    giveSecret(host, host.station(), Optional.empty());
                }
            }
        }
    }

    private void giveSecret(StorageHost host, Station station, Optional<Exception> before) {
        secrets.show(host, station, before, sighting -> follow(host.id(), sighting));
    }

    private void answer(StorageHost host) {
        login.show(host, sighting -> follow(host.id(), sighting));
    }

    /// Lets a person pick what of the host is to be adopted.
    public void adopt(StorageHost host) {
        new AdoptVolumesDialog(kit, model, doors).show(host);
    }

    public void freeze(StorageHost host) {
        var words = kit.words();
        kit.dialogs()
                .confirm(
                        words.text("hosts.freeze-title", host.name()),
                        words.text("hosts.freeze-sentence"),
                        DialogButton.primary(
                                words.text("action.freeze-host"), () -> maintain(host, HostAction.FREEZE)));
    }

    public void thaw(StorageHost host) {
        maintain(host, HostAction.THAW);
    }

    private void maintain(StorageHost host, HostAction action) {
        var words = kit.words();
        kit.background()
                .run(
                        () -> doors.maintainer().maintain(host.id(), action),
                        _ -> {},
                        failure -> kit.dialogs().details(words.text("problem.title"), words.problem(failure)));
    }

    public void remove(StorageHost host) {
        var words = kit.words();
        Runnable removal = host.demo() ? doors.removeDemo() : () -> removed(host);
        kit.dialogs()
                .confirm(
                        words.text("hosts.remove-title", host.name()),
                        words.text(host.demo() ? "hosts.remove-demo-sentence" : "hosts.remove-sentence"),
                        DialogButton.of(DialogButton.Kind.DANGER, words.text("action.remove-host"), removal));
    }

    private void removed(StorageHost host) {
        var words = kit.words();
        kit.background()
                .run(
                        () -> {
                            save.remove(host);
                            return host;
                        },
                        gone -> model.loginsLeftBy(gone).forEach(remember::forget),
                        failure -> kit.dialogs().details(words.text("problem.title"), words.problem(failure)));
    }

    /// Does what can be done about a host that does not answer as it should.
    public void heal(StorageHost host, Remedy remedy) {
        switch (remedy) {
            case Remedy.None _ -> {}
            case Remedy.GiveSecret(var station) -> giveSecret(host, station, Optional.empty());
            case Remedy.Answer _ -> answer(host);
            case Remedy.TrustKey(var failure) -> keys.trust(failure, () -> look(host.id()));
            case Remedy.CompareKeys(var failure) -> keys.compare(failure);
            case Remedy.Edit _ -> edit(host);
            case Remedy.Test _ -> test(host);
        }
    }

    /// Asks the host again.
    void look(UUID hostId) {
        kit.background().run(() -> access.look(hostId), (Sighting sighting) -> follow(hostId, sighting));
    }

    /// What only a person can answer is asked at once; for the rest there is the table.
    private void follow(UUID hostId, Sighting sighting) {
        var host = model.host(hostId);
        if (host.isEmpty() || sighting.failure().isEmpty()) {
            return;
        }
        var remedy = Remedy.of(host.get(), sighting.failure().get());
        switch (remedy) {
            case Remedy.GiveSecret(var station) -> giveSecret(host.get(), station, sighting.failure());
            case Remedy.Answer _ -> answer(host.get());
            case Remedy.TrustKey _, Remedy.CompareKeys _ -> heal(host.get(), remedy);
            case Remedy.None _, Remedy.Edit _, Remedy.Test _ -> {}
        }
    }
}
