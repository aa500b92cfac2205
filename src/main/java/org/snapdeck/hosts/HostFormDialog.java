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

    HostFormDialog(Kit kit, SaveHost save, TestConnectionDialog test) {
        this.kit = kit;
        this.save = save;
        this.test = test;
    }

    /// @param added told of the new host
    void add(Consumer<StorageHost> added) {
        var words = kit.words();
        show(words.text("hosts.add-title"), words.text("action.add-host"), HostFormViewModel.ofNew(words), added);
    }

    /// @param changed told of the host as it is now
    void edit(StorageHost host, Consumer<StorageHost> changed) {
        var words = kit.words();
        var title = words.text("hosts.edit-title", host.name());
        show(title, words.text("hosts.save"), HostFormViewModel.of(host, words), changed);
    }

    private void show(String title, String action, HostFormViewModel model, Consumer<StorageHost> saved) {
        var words = kit.words();
        var controller = new HostFormController(model, words);
        var reason = model.reason();
        kit.dialogs()
                .show(new Dialog(
                                title,
                                Dialog.Width.NORMAL,
                                kit.screens().load("hosts/host-form", controller),
                                DialogButton.plain(
                                                words.text("action.test-connection"),
                                                () -> test.tryOut(model.trial(), model::secret))
                                        .refusedWhile(reason)
                                        .identifiedBy("test-connection"),
                                DialogButton.cancel(words.text("dialog.cancel")),
                                DialogButton.acting(
                                                DialogButton.Kind.PRIMARY, action, dialog -> save(model, dialog, saved))
                                        .refusedWhile(reason)
                                        .identifiedBy("submit"))
                        .identifiedBy(model.isNew() ? "add-host-dialog" : "edit-host-dialog")
                        .startingAt(controller.first())
                        .whenClosed(model::forgetSecret));
    }

    private void save(HostFormViewModel model, Dialog dialog, Consumer<StorageHost> saved) {
        var host = model.host();
        kit.background()
                .run(
                        () -> {
                            save(model, host);
                            return host;
                        },
                        (StorageHost now) -> {
                            dialog.close();
                            saved.accept(now);
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
