package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RemovalDialog;
import org.snapdeck.fx.RemovalViewModel;

/// Opens the dialogs of this room.
final class VolumeDialogs {
    private final Kit kit;
    private final VolumeDesk desk;

    VolumeDialogs(Kit kit, VolumeDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    void createVolume() {
        new CreateVolumeController(kit, new CreateVolumeViewModel(desk, kit.words(), kit.background())).open();
    }

    void deleteVolumes(List<UUID> volumes) {
        var words = kit.words();
        var viewModel = new RemovalViewModel(
                new DeletingVolumes(volumes, desk, words), desk.tracking(), words, kit.background());
        var watching = desk.knowledge().picture().subscribe(_ -> viewModel.refresh());
        var wording = new RemovalDialog.Wording(
                words.text("delete-volume.title", volumes.size()),
                words.text("delete-volume.loss", volumes.size()),
                "delete-volume-dialog");
        kit.dialogs().show(new RemovalDialog(words, viewModel, wording, watching::unsubscribe).dialog());
    }
}
