package org.snapdeck.hosts;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.EntryRefused;
import org.snapdeck.ssh.SshEntry;

/// The dialogs that add a host or change one.
final class HostFormDialog {
    private final Kit kit;
    private final SaveHost save;
    private final HostAccess access;
    private final TestConnectionDialog test;
    private final RememberSecret remember;

    HostFormDialog(Kit kit, SaveHost save, HostAccess access, TestConnectionDialog test, RememberSecret remember) {
        this.kit = kit;
        this.save = save;
        this.access = access;
        this.test = test;
        this.remember = remember;
    }

    /// @param added told of the new host
    void add(Consumer<StorageHost> added) {
        var words = kit.words();
        var model = HostFormViewModel.ofNew(words);
        show(words.text("hosts.add-title"), words.text("action.add-host"), model, added);
        remember.ask(model.remember());
    }

    /// @param changed told of the host as it is now
    void edit(StorageHost host, Consumer<StorageHost> changed) {
        var words = kit.words();
        var model = HostFormViewModel.of(host, words);
        show(words.text("hosts.edit-title", host.name()), words.text("hosts.save"), model, changed);
        remember.ask(host.station(), model.remember());
    }

    private void show(String title, String action, HostFormViewModel model, Consumer<StorageHost> saved) {
        var words = kit.words();
        var controller = new HostFormController(model, words);
        if (model.isNew()) {
            offerEntries(controller);
        }
        var reason = model.reason();
        var dialog = new Dialog(
                        title,
                        Dialog.Width.NORMAL,
                        kit.screens().load("hosts/host-form", controller),
                        DialogButton.plain(
                                        words.text("action.test-connection"),
                                        () -> test.tryOut(model.trial(), model::secret))
                                .refusedWhile(reason)
                                .identifiedBy("test-connection"),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.acting(DialogButton.Kind.PRIMARY, action, open -> save(model, open, saved))
                                .refusedWhile(reason)
                                .identifiedBy("submit"))
                .identifiedBy(model.isNew() ? "add-host-dialog" : "edit-host-dialog")
                .startingAt(controller.first())
                .whenClosed(model::forgetSecret);
        controller.whenForgetting(
                () -> model.before().ifPresent(host -> remember.forget(host.station(), model.remember(), dialog)));
        kit.dialogs().show(dialog);
    }

    /// Without a configuration that can be read there is nothing to offer.
    private void offerEntries(HostFormController controller) {
        kit.background()
                .run(
                        () -> access.openSsh().aliases(),
                        (List<String> aliases) -> controller.offer(aliases, alias -> take(alias, controller)),
                        _ -> {});
    }

    private void take(String alias, HostFormController controller) {
        kit.background()
                .run(
                        () -> access.openSsh().entry(alias),
                        (SshEntry entry) -> controller.take(alias, entry),
                        why -> controller.refuseEntry(sentence(why)));
    }

    private String sentence(Exception why) {
        return why instanceof EntryRefused refused
                ? new HostWords(kit.words()).refusal(refused)
                : kit.words().problem(why).sentence();
    }

    private void save(HostFormViewModel model, Dialog dialog, Consumer<StorageHost> saved) {
        var host = model.host();
        var outdated = model.before().filter(_ -> model.secretIsStale());
        var choice = model.remember().choice();
        kit.background()
                .run(
                        () -> save(model, host),
                        (List<Station> dropped) -> {
                            dialog.close();
                            saved.accept(host);
                            dropped.forEach(remember::forget);
                            outdated.map(StorageHost::station).ifPresent(remember::forget);
                            remember.carryOut(choice, host.station());
                        },
                        failure -> dialog.refuse(kit.words().problem(failure)));
    }

    /// @return the jump hosts whose logins nobody needs any more
    private List<Station> save(HostFormViewModel model, StorageHost host) throws RequestRefused, IOException {
        if (!model.isNew()) {
            return save.change(host, model.secret(), model.secretIsStale());
        }
        save.add(host, model.secret());
        return List.of();
    }
}
