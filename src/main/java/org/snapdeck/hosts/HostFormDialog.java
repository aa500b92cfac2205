package org.snapdeck.hosts;

import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;

/// The dialogs that add a host or change one.
final class HostFormDialog {
    private final Kit kit;
    private final SaveHost save;
    private final TestConnectionDialog test;
    private final RememberSecret remember;

    HostFormDialog(Kit kit, SaveHost save, TestConnectionDialog test, RememberSecret remember) {
        this.kit = kit;
        this.save = save;
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

    private void save(HostFormViewModel model, Dialog dialog, Consumer<StorageHost> saved) {
        var host = model.host();
        var outdated = model.before().filter(_ -> model.secretIsStale());
        var choice = model.remember().choice();
        kit.background()
                .run(
                        () -> {
                            save(model, host);
                            return host;
                        },
                        (StorageHost now) -> {
                            dialog.close();
                            saved.accept(now);
                            outdated.map(StorageHost::station).ifPresent(remember::forget);
                            remember.carryOut(choice, now.station());
                        },
                        failure -> dialog.refuse(kit.words().problem(failure)));
    }

    private void save(HostFormViewModel model, StorageHost host) throws RequestRefused {
        if (model.isNew()) {
            save.add(host, model.secret());
        } else {
            save.change(host, model.secret(), model.secretIsStale());
        }
    }
}
