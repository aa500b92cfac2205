package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RemovalDialog;
import org.snapdeck.fx.RemovalViewModel;

/// Asks before volumes are deleted, and shows what becomes of each.
final class DeleteVolumesController {
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final VolumeDesk desk;

    DeleteVolumesController(Kit kit, VolumesViewModel viewModel, VolumeDesk desk) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.desk = desk;
    }

    void ask(List<UUID> volumes) {
        var words = kit.words();
        var picture = viewModel.picture();
        var removal = new RemovalViewModel(
                new DeletingVolumes(volumes, picture::getValue, desk, words), desk.tracking(), words, kit.background());
        var watching = picture.subscribe(_ -> removal.refresh());
        var wording = new RemovalDialog.Wording(
                words.text("delete-volume.title", volumes.size()),
                words.text("delete-volume.loss", volumes.size()),
                "delete-volume-dialog");
        kit.dialogs().show(new RemovalDialog(words, removal, wording, watching::unsubscribe).dialog());
    }
}
