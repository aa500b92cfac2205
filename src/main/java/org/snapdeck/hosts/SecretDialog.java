package org.snapdeck.hosts;

import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.StorageHost;

/// Asks for the password or passphrase of a host, and tries it at once.
final class SecretDialog {
    private final Kit kit;
    private final HostAccess access;

    SecretDialog(Kit kit, HostAccess access) {
        this.kit = kit;
        this.access = access;
    }

    /// @param looked told what the host shows after the secret was accepted
    void show(StorageHost host, Consumer<Sighting> looked) {
        var words = kit.words();
        var controller = new SecretController(host, words);
        kit.dialogs()
                .show(new Dialog(
                                words.text("hosts.secret.title", host.name()),
                                Dialog.Width.NARROW,
                                kit.screens().load("hosts/secret", controller),
                                DialogButton.cancel(words.text("dialog.cancel")),
                                DialogButton.acting(
                                                DialogButton.Kind.PRIMARY,
                                                words.text("hosts.secret.use"),
                                                dialog -> use(host, controller, dialog, looked))
                                        .identifiedBy("submit"))
                        .identifiedBy("secret-dialog")
                        .startingAt(controller.first())
                        .whenClosed(controller::forget));
    }

    private void use(StorageHost host, SecretController controller, Dialog dialog, Consumer<Sighting> looked) {
        var secret = controller.typed();
        kit.background()
                .run(
                        () -> {
                            access.give(host.id(), secret);
                            return access.look(host.id());
                        },
                        (Sighting sighting) -> {
                            var refused = sighting.failure()
                                    .filter(why -> HostState.of(why) == HostState.LOCKED
                                            || HostState.of(why) == HostState.LOGIN_REFUSED);
                            if (refused.isPresent()) {
                                dialog.refuse(new HostWords(kit.words()).problem(HostTrouble.of(refused.get())));
                                return;
                            }
                            dialog.close();
                            looked.accept(sighting);
                        },
                        why -> dialog.refuse(kit.words().problem(why)));
    }
}
