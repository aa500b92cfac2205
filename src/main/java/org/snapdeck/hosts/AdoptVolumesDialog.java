package org.snapdeck.hosts;

import java.util.List;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.hosts.AdoptVolumesViewModel.Answer;
import org.snapdeck.inventory.StorageHost;

/// The dialog that takes what a host already has into the console's care.
final class AdoptVolumesDialog {
    private final Kit kit;
    private final HostsViewModel hosts;
    private final HostDoors doors;

    AdoptVolumesDialog(Kit kit, HostsViewModel hosts, HostDoors doors) {
        this.kit = kit;
        this.hosts = hosts;
        this.doors = doors;
    }

    void show(StorageHost host) {
        var words = kit.words();
        var model = new AdoptVolumesViewModel(host.id(), hosts.picture(), doors.adopter(), words, kit.background());
        model.choose(doors.project().get());
        kit.dialogs()
                .show(new Dialog(
                                words.text("adopt.title", host.name()),
                                Dialog.Width.WIDE,
                                kit.screens().load("hosts/adopt-volumes", new AdoptVolumesController(model, words)),
                                DialogButton.cancel(words.text("dialog.cancel")),
                                DialogButton.acting(
                                                DialogButton.Kind.PRIMARY,
                                                words.text("action.adopt-volumes"),
                                                dialog -> adopt(model, dialog))
                                        .refusedWhile(model.reasonProperty())
                                        .identifiedBy("submit"))
                        .identifiedBy("adopt-volumes-dialog"));
    }

    private void adopt(AdoptVolumesViewModel model, Dialog dialog) {
        model.adopt(
                answers -> answered(answers, dialog),
                failure -> dialog.refuse(kit.words().problem(failure)));
    }

    /// What was refused stays picked, with the reason above it; what was taken is on its way.
    private void answered(List<Answer> answers, Dialog dialog) {
        var words = kit.words();
        var refused = answers.stream()
                .flatMap(answer -> answer.refusal().stream()
                        .map(why -> words.text("adopt.refused", answer.name(), words.refusal(why))))
                .toList();
        if (refused.isEmpty()) {
            dialog.close();
            return;
        }
        dialog.refuse(Problem.of(String.join("\n", refused)));
    }
}
