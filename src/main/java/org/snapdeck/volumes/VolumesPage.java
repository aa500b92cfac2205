package org.snapdeck.volumes;

import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.RemovalQuestion;

/// The page of volumes.
public final class VolumesPage implements Page {
    private final VolumesController controller;
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final VolumeDesk desk;
    private final Node view;

    public VolumesPage(Kit kit, VolumesViewModel viewModel, VolumeDesk desk, VolumeDoors doors) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.desk = desk;
        var deletion = new RemovalQuestion<>(
                kit, new DeletingVolumes(desk, kit.words()), viewModel.picture(), desk.lookAgain(), desk.tracking());
        var release = new RemovalQuestion<>(
                kit, new ReleasingVolumes(desk, kit.words()), viewModel.picture(), desk.lookAgain(), desk.tracking());
        this.controller = new VolumesController(
                kit,
                viewModel,
                new VolumeTabs(kit, viewModel, doors, desk.display()),
                doors,
                new VolumesController.OwnDoors(
                        this::createVolume,
                        this::extendVolume,
                        new VolumesController.Leaving(deletion::ask, this::deleteWithSnapshots, release::ask)));
        this.view = kit.screens().load("volumes/volumes", controller);
    }

    @Override
    public String titleKey() {
        return "volumes.title";
    }

    @Override
    public Node view() {
        return view;
    }

    /// The rows are always those of now.
    @Override
    public void shown() {}

    /// Selects a volume and shows its details.
    public void select(UUID volume) {
        controller.select(volume);
    }

    /// Shows who uses a volume.
    public void showAttachmentsOf(UUID volume) {
        controller.select(volume, "details.attachments");
    }

    public void createVolume() {
        var form = new CreateVolumeViewModel(
                viewModel.picture(), viewModel.project(), desk, kit.words(), kit.background());
        new CreateVolumeController(kit, form).open();
    }

    private void deleteWithSnapshots(UUID volume) {
        var question =
                new DeleteWithSnapshotsViewModel(volume, viewModel.picture(), desk, kit.words(), kit.background());
        new DeleteWithSnapshotsController(kit, question).open();
    }

    private void extendVolume(UUID volume) {
        var form = new ExtendVolumeViewModel(volume, viewModel.picture(), desk, kit.words(), kit.background());
        new ExtendVolumeController(kit, form).open();
    }
}
