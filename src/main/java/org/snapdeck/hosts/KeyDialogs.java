package org.snapdeck.hosts;

import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.ssh.Acquaintance;
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

    /// Looks first whether OpenSSH on this machine knows the key.
    ///
    /// @param again what failed for want of a known key, to be tried again when it is trusted
    void trust(UnknownHostKey failure, Runnable again) {
        kit.background()
                .run(
                        () -> access.acquaintance(failure.address(), failure.key()),
                        (Acquaintance known) -> trust(failure, known, again));
    }

    private void trust(UnknownHostKey failure, Acquaintance known, Runnable again) {
        var words = kit.words();
        if (known instanceof Acquaintance.RevokedKey) {
            show(failure, known, DialogButton.cancel(words.text("dialog.close")));
            return;
        }
        var same = known instanceof Acquaintance.SameKey;
        show(
                failure,
                known,
                DialogButton.cancel(words.text("dialog.cancel")),
                DialogButton.acting(
                                kind(known),
                                words.text(same ? "hosts.trust.take-over" : "hosts.trust.accept"),
                                dialog -> accept(failure, dialog, again))
                        .identifiedBy("trust-key"));
    }

    private static DialogButton.Kind kind(Acquaintance known) {
        return switch (known) {
            case Acquaintance.SameKey _ -> DialogButton.Kind.PRIMARY;
            case Acquaintance.OtherKey _, Acquaintance.RevokedKey _ -> DialogButton.Kind.DANGER;
            case Acquaintance.None _, Acquaintance.OtherTypes _, Acquaintance.Authority _ -> DialogButton.Kind.WARNING;
        };
    }

    private void show(UnknownHostKey failure, Acquaintance known, DialogButton... buttons) {
        var words = kit.words();
        kit.dialogs()
                .show(new Dialog(
                                words.text(
                                        "hosts.trust.title", failure.address().host()),
                                Dialog.Width.NORMAL,
                                kit.screens().load("hosts/trust-key", new TrustKeyController(failure, known, words)),
                                buttons)
                        .identifiedBy("trust-key-dialog"));
    }

    private void accept(UnknownHostKey failure, Dialog dialog, Runnable again) {
        kit.background()
                .run(
                        () -> {
                            access.trust(failure.name(), failure.key());
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
