package org.snapdeck.hosts;

import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.Station;

/// Asks for the password or passphrase of a jump host whose way is being tried out. Only one that let us through is
/// remembered.
final class JumpSecretDialog {
    private final Kit kit;
    private final HostAccess access;
    private final RememberSecret remember;

    JumpSecretDialog(Kit kit, HostAccess access, RememberSecret remember) {
        this.kit = kit;
        this.access = access;
        this.remember = remember;
    }

    /// @param again what failed for want of the secret; to be given what to do if it lets us through
    void show(Station station, Consumer<Runnable> again) {
        var words = kit.words();
        var model = new RememberViewModel(station.login(), words);
        var controller = new SecretController(station, model, words);
        var dialog = new Dialog(
                        words.text("hosts.secret.title", station.address()),
                        Dialog.Width.NARROW,
                        kit.screens().load("hosts/secret", controller),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.acting(DialogButton.Kind.PRIMARY, words.text("hosts.secret.use"), open -> {
                                    access.keep(station.id(), controller.typed());
                                    var choice = model.choice();
                                    open.close();
                                    again.accept(() -> {
                                        access.accepted(station);
                                        remember.carryOut(choice, station);
                                    });
                                })
                                .identifiedBy("submit"))
                .identifiedBy("jump-secret-dialog")
                .startingAt(controller.first())
                .whenClosed(controller::forget);
        controller.whenForgetting(() -> remember.forget(station, model, dialog));
        kit.dialogs().show(dialog);
        remember.ask(station, model);
    }
}
