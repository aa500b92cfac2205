package org.snapdeck.hosts;

import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.UnknownHostKey;

/// Logs in to a host that asks what only a person can answer. It begins at once; the questions come in dialogs of
/// their own.
final class LoginDialog {
    private final Kit kit;
    private final HostAccess access;
    private final KeyDialogs keys;

    LoginDialog(Kit kit, HostAccess access, KeyDialogs keys) {
        this.kit = kit;
        this.access = access;
        this.keys = keys;
    }

    /// @param looked told what the host shows after it let us in
    void show(StorageHost host, Consumer<Sighting> looked) {
        var words = kit.words();
        var controller = new LoginController(host, words);
        var dialog = new Dialog(
                        words.text("hosts.secret.title", host.name()),
                        Dialog.Width.NARROW,
                        kit.screens().load("hosts/login", controller),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.acting(
                                        DialogButton.Kind.PRIMARY,
                                        words.text("hosts.secret.use"),
                                        open -> begin(host, open, controller, looked))
                                .refusedWhile(controller.busy())
                                .identifiedBy("submit"))
                .identifiedBy("login-dialog");
        kit.dialogs().show(dialog);
        begin(host, dialog, controller, looked);
    }

    private void begin(StorageHost host, Dialog dialog, LoginController controller, Consumer<Sighting> looked) {
        dialog.clearProblem();
        controller.begin();
        kit.background()
                .run(
                        () -> logIn(host),
                        (Sighting sighting) -> {
                            dialog.close();
                            looked.accept(sighting);
                        },
                        why -> {
                            controller.end();
                            if (why instanceof UnknownHostKey unknown) {
                                keys.trust(unknown, () -> begin(host, dialog, controller, looked));
                            } else {
                                dialog.refuse(problem(why));
                            }
                        });
    }

    private Sighting logIn(StorageHost host) throws RemoteFailure {
        access.logIn(host.id(), new PersonAtScreen(kit));
        return access.look(host.id());
    }

    private Problem problem(Exception why) {
        return why instanceof RemoteFailure
                ? new HostWords(kit.words()).problem(HostTrouble.of(why))
                : kit.words().problem(why);
    }
}
