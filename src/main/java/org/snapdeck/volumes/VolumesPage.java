package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.RemovalQuestion;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.operations.Operation;

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
                        new VolumesController.Copies(
                                volume -> createVolumeFrom(new VolumeSource.FromVolume(volume)), this::cancelCopy),
                        this::extendVolume,
                        this::beginMerge,
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
        createVolume(Optional.empty());
    }

    /// A volume that begins with what something else holds.
    public void createVolumeFrom(VolumeSource source) {
        createVolume(Optional.of(source));
    }

    private void createVolume(Optional<VolumeSource> source) {
        var form = new CreateVolumeViewModel(
                viewModel.picture(), viewModel.project(), desk, source, kit.words(), kit.background());
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

    private void beginMerge(UUID id) {
        viewModel
                .picture()
                .getValue()
                .volume(id)
                .ifPresent(volume -> desk.requests().goOn(volume.pool().hostId()));
    }

    private void cancelCopy(Operation copy) {
        var words = kit.words();
        kit.dialogs()
                .confirm(
                        words.text("cancel-copy.title", copy.objectName()),
                        words.text("cancel-copy.loss"),
                        words.text("cancel-copy.back"),
                        DialogButton.danger(words.text("action.cancel-copy"), () -> cancel(copy))
                                .identifiedBy("submit"));
    }

    private void cancel(Operation copy) {
        kit.background()
                .run(
                        () -> desk.requests().cancel(copy),
                        _ -> {},
                        failure -> kit.dialogs()
                                .details(
                                        kit.words().text("problem.title"),
                                        kit.words().problem(failure)));
    }
}
