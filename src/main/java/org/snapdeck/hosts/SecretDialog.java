package org.snapdeck.hosts;

import java.util.Optional;
import java.util.function.Consumer;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Secret;

/// Asks for the password or passphrase of a host, and tries it at once. Only one that was not refused is remembered.
final class SecretDialog {
    private final Kit kit;
    private final HostAccess access;
    private final RememberSecret remember;

    SecretDialog(Kit kit, HostAccess access, RememberSecret remember) {
        this.kit = kit;
        this.access = access;
        this.remember = remember;
    }

    /// @param station what it is for: the host, or a jump host before it
    /// @param before why the host was not reached before, if that is known: a secret may have been the wrong one
    /// @param looked told what the host shows after the secret was accepted
    void show(StorageHost host, Station station, Optional<Exception> before, Consumer<Sighting> looked) {
        var words = kit.words();
        var model = new RememberViewModel(station.login(), words);
        var controller = new SecretController(station, model, words);
        var dialog = new Dialog(
                        words.text("hosts.secret.title", name(host, station)),
                        Dialog.Width.NARROW,
                        kit.screens().load("hosts/secret", controller),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.acting(
                                        DialogButton.Kind.PRIMARY,
                                        words.text("hosts.secret.use"),
                                        open -> use(host, station, controller.typed(), open, sighting -> {
                                            looked.accept(sighting);
                                            remember.carryOut(model.choice(), station);
                                        }))
                                .identifiedBy("submit"))
                .identifiedBy("secret-dialog")
                .startingAt(controller.first())
                .whenClosed(controller::forget);
        controller.whenForgetting(() -> remember.forget(station, model, dialog));
        kit.dialogs().show(dialog);
        remember.ask(station, model);
        before.filter(SecretDialog::isWrong).ifPresent(why -> dialog.refuse(problem(why)));
    }

    /// One was given, and it was the wrong one.
    private static boolean isWrong(Exception why) {
        return why instanceof LoginRefused refused
                && (refused.reason() == LoginRefused.Reason.REJECTED
                        || refused.reason() == LoginRefused.Reason.PASSPHRASE_WRONG);
    }

    private Problem problem(Exception why) {
        return new HostWords(kit.words()).problem(HostTrouble.of(why));
    }

    private void use(StorageHost host, Station station, Secret secret, Dialog dialog, Consumer<Sighting> accepted) {
        kit.background()
                .run(
                        () -> tryOut(host, station, secret),
                        (Sighting sighting) -> {
                            var refusal = refusal(sighting, station);
                            if (refusal.isPresent()) {
                                dialog.refuse(problem(refusal.get()));
                                return;
                            }
                            dialog.close();
                            accepted.accept(sighting);
                        },
                        why -> dialog.refuse(kit.words().problem(why)));
    }

    /// A secret that was refused is not kept, or it would be offered again at every look.
    private Sighting tryOut(StorageHost host, Station station, Secret secret) {
        access.give(host.id(), station.id(), secret);
        var sighting = access.look(host.id());
        if (refusal(sighting, station).isPresent()) {
            access.forget(host.id(), station.id());
        } else if (!station.equals(host.station())) {
            access.accepted(station);
        }
        return sighting;
    }

    /// That the station did not let us in with the secret. What somebody else on the way asks, or what is asked after
    /// the secret was accepted, is for another dialog.
    private static Optional<Exception> refusal(Sighting sighting, Station station) {
        return sighting.failure()
                .filter(why -> why instanceof LoginRefused refused
                        && refused.address().equals(station.target())
                        && refused.reason() != LoginRefused.Reason.PERSON_NEEDED);
    }

    private static String name(StorageHost host, Station station) {
        return station.equals(host.station()) ? host.name() : station.address();
    }
}
