package org.snapdeck.hosts;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Tone;
import org.snapdeck.inventory.Station;
import org.snapdeck.keyring.KeyringFailure;

/// Has the system's keyring remember secrets and forget them, away from the screen: it may take its time, and it never
/// stands in the way of a login.
final class RememberSecret {
    private final Kit kit;
    private final HostAccess access;

    RememberSecret(Kit kit, HostAccess access) {
        this.kit = kit;
        this.access = access;
    }

    /// Asks what the keyring knows of a host's secret.
    void ask(Station station, RememberViewModel model) {
        kit.background().run(() -> access.saved(station), model::learn);
    }

    /// As above, for a host that is not known yet.
    void ask(RememberViewModel model) {
        kit.background().run(access::keyring, model::learn);
    }

    void carryOut(RememberChoice choice, Station station) {
        switch (choice) {
            case LEAVE -> {}
            case KEEP ->
                run(
                        () -> {
                            access.save(station);
                            return station;
                        },
                        "hosts.not-remembered");
            case FORGET -> forget(station);
        }
    }

    /// Takes what is saved for a station out of the keyring, if there is something.
    void forget(Station station) {
        run(
                () -> {
                    access.forgetSaved(station);
                    return station;
                },
                "hosts.not-forgotten");
    }

    /// The same for somebody who looks on in a dialog.
    void forget(Station station, RememberViewModel model, Dialog dialog) {
        kit.background()
                .run(
                        () -> {
                            access.forgetSaved(station);
                            return access.saved(station);
                        },
                        model::learn,
                        failure -> dialog.refuse(problem(failure, "hosts.not-forgotten")));
    }

    private void run(Callable<Station> work, String story) {
        kit.background().run(work, _ -> {}, failure -> tell(story, problem(failure, story)));
    }

    private void tell(String story, Problem what) {
        var words = kit.words();
        kit.dialogs()
                .show(new Dialog(
                                words.text(story),
                                Dialog.Width.NARROW,
                                new Banner(Tone.WARNING, what, words),
                                DialogButton.cancel(words.text("dialog.close")))
                        .identifiedBy("keyring-dialog"));
    }

    private Problem problem(Exception failure, String story) {
        return switch (failure) {
            case KeyringFailure it ->
                Problem.of(sentence(it) + " " + kit.words().text(story + ".so"));
            default -> kit.words().problem(failure);
        };
    }

    private String sentence(KeyringFailure failure) {
        return kit.words()
                .text("hosts.keyring-failure."
                        + failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
