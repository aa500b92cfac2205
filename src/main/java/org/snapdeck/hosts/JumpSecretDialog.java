package org.snapdeck.hosts;

import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.Station;

/// Asks for the password or passphrase of a jump host whose way is being tried out.
final class JumpSecretDialog {
    private final Kit kit;
    private final HostAccess access;

    JumpSecretDialog(Kit kit, HostAccess access) {
        this.kit = kit;
        this.access = access;
    }

    /// @param again what failed for want of the secret
    void show(Station station, Runnable again) {
        var words = kit.words();
        var controller = new SecretController(station, new RememberViewModel(station.login(), words), words);
        kit.dialogs()
                .show(new Dialog(
                                words.text("hosts.secret.title", station.address()),
                                Dialog.Width.NARROW,
                                kit.screens().load("hosts/secret", controller),
                                DialogButton.cancel(words.text("dialog.cancel")),
                                DialogButton.acting(
                                                DialogButton.Kind.PRIMARY, words.text("hosts.secret.use"), dialog -> {
                                                    access.keep(station.id(), controller.typed());
                                                    dialog.close();
                                                    again.run();
                                                })
                                        .identifiedBy("submit"))
                        .identifiedBy("jump-secret-dialog")
                        .startingAt(controller.first())
                        .whenClosed(controller::forget));
    }
}
