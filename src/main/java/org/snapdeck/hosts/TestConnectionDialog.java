package org.snapdeck.hosts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.Secret;

/// Tries a connection out and shows the checklist. A key that is not known is asked about, and then it tries
/// again.
final class TestConnectionDialog {
    private final Kit kit;
    private final HostAccess access;
    private final KeyDialogs keys;
    private final JumpSecretDialog jumpSecrets;

    TestConnectionDialog(Kit kit, HostAccess access, KeyDialogs keys, RememberSecret remember) {
        this.kit = kit;
        this.access = access;
        this.keys = keys;
        this.jumpSecrets = new JumpSecretDialog(kit, access, remember);
    }

    /// For a host that is being added or changed.
    ///
    /// @param secret what was typed; asked for each time, as a test uses it up
    void tryOut(StorageHost host, Supplier<Optional<Secret>> secret) {
        show(host, secret, _ -> {});
    }

    /// For a host that is known.
    ///
    /// @param tested told of each result
    void test(StorageHost host, Consumer<Checklist> tested) {
        show(host, Optional::empty, tested);
    }

    private void show(StorageHost host, Supplier<Optional<Secret>> secret, Consumer<Checklist> tested) {
        var words = kit.words();
        var fresh = new FreshSecrets();
        var controller = new TestConnectionController(
                words, host.jumps()::contains, (remedy, again) -> heal(remedy, again, fresh));
        Runnable run = () -> {
            controller.begin();
            var typed = secret.get();
            kit.background()
                    .run(
                            () -> access.test(host, typed, new PersonAtScreen(kit)),
                            (Checklist result) -> {
                                controller.show(result);
                                fresh.tried(result);
                                tested.accept(result);
                            },
                            controller::broken);
        };
        controller.whenAgain(run);
        kit.dialogs()
                .show(new Dialog(
                                words.text("hosts.test.title", new HostWords(words).address(host)),
                                Dialog.Width.NORMAL,
                                kit.screens().load("hosts/test-connection", controller),
                                DialogButton.plain(words.text("hosts.test.again"), run)
                                        .refusedWhile(controller.busy())
                                        .identifiedBy("test-again"),
                                DialogButton.cancel(words.text("dialog.close")))
                        .identifiedBy("test-connection-dialog"));
        run.run();
    }

    private void heal(Remedy remedy, Runnable again, FreshSecrets fresh) {
        switch (remedy) {
            case Remedy.TrustKey(var failure) -> keys.trust(failure, again);
            case Remedy.CompareKeys(var failure) -> keys.compare(failure);
            case Remedy.GiveSecret(var station) ->
                jumpSecrets.show(station, accepted -> {
                    fresh.add(station, accepted);
                    again.run();
                });
            case Remedy.None _, Remedy.Answer _, Remedy.Edit _, Remedy.Test _ -> {}
        }
    }
}
