package org.snapdeck.hosts;

import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.inventory.StorageHost;

/// The dialog that takes what a host already has into the console's care, and says what became of each.
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
        var model = new AdoptVolumesViewModel(host.id(), hosts.picture(), words);
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
                        .identifiedBy("adopt-volumes-dialog")
                        .whenClosed(model::close));
    }

    private void adopt(AdoptVolumesViewModel picked, Dialog dialog) {
        var adopting = new AdoptingVolumesViewModel(
                picked.adoptees(), doors.adopter(), doors.tracking(), kit.words(), kit.background());
        dialog.whenClosed(() -> {
            adopting.close();
            picked.close();
        });
        new AdoptingVolumesController(adopting, kit.words()).take(dialog, picked::arrange);
    }
}
