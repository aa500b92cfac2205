package org.snapdeck.hosts;

import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.UnknownHostKey;

/// Asks about the keys that hosts show.
final class KeyDialogs {
    private final Kit kit;
    private final HostAccess access;

    KeyDialogs(Kit kit, HostAccess access) {
        this.kit = kit;
        this.access = access;
    }

    /// @param again what failed for want of a known key, to be tried again when it is trusted
    void trust(UnknownHostKey failure, Runnable again) {
        var words = kit.words();
        kit.dialogs()
                .show(new Dialog(
                                words.text(
                                        "hosts.trust.title", failure.address().host()),
                                Dialog.Width.NORMAL,
                                kit.screens().load("hosts/trust-key", new TrustKeyController(failure, words)),
                                DialogButton.cancel(words.text("dialog.cancel")),
                                DialogButton.acting(
                                                DialogButton.Kind.WARNING,
                                                words.text("hosts.trust.accept"),
                                                dialog -> accept(failure, dialog, again))
                                        .identifiedBy("trust-key"))
                        .identifiedBy("trust-key-dialog"));
    }

    private void accept(UnknownHostKey failure, Dialog dialog, Runnable again) {
        kit.background()
                .run(
                        () -> {
                            access.trust(failure.address(), failure.key());
                            return failure;
                        },
                        _ -> {
                            dialog.close();
                            again.run();
                        },
                        why -> dialog.refuse(kit.words().problem(why)));
    }

    /// There is nothing to accept here: a changed key is refused.
    void compare(ChangedHostKey failure) {
        var words = kit.words();
        kit.dialogs()
                .show(new Dialog(
                                words.text(
                                        "hosts.changed.title", failure.address().host()),
                                Dialog.Width.NORMAL,
                                kit.screens().load("hosts/changed-key", new ChangedKeyController(failure, words)),
                                DialogButton.cancel(words.text("dialog.close")))
                        .identifiedBy("changed-key-dialog"));
    }
}
