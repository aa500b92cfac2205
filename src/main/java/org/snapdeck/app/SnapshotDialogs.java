package org.snapdeck.app;

import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.snapdeck.fx.Kit;
import org.snapdeck.inside.LookInsideController;
import org.snapdeck.inside.LookInsideViewModel;
import org.snapdeck.inventory.Picture;
import org.snapdeck.snapshots.CreateSnapshotController;
import org.snapdeck.snapshots.CreateSnapshotSetController;
import org.snapdeck.snapshots.CreateSnapshotSetViewModel;
import org.snapdeck.snapshots.CreateSnapshotViewModel;
import org.snapdeck.snapshots.RevertSnapshotSetController;
import org.snapdeck.snapshots.RevertSnapshotSetViewModel;
import org.snapdeck.snapshots.RevertVolumeController;
import org.snapdeck.snapshots.RevertVolumeViewModel;

/// The dialogs between a volume and its snapshots: one is taken, is looked into, and the volume is reverted to one.
final class SnapshotDialogs {
    private final Kit kit;
    private final ObservableValue<Picture> picture;
    private final Desks desks;

    SnapshotDialogs(Kit kit, ObservableValue<Picture> picture, Desks desks) {
        this.kit = kit;
        this.picture = picture;
        this.desks = desks;
    }

    void create(UUID volumeId) {
        var viewModel =
                new CreateSnapshotViewModel(volumeId, picture, desks.createSnapshot(), kit.words(), kit.background());
        new CreateSnapshotController(kit, viewModel).open();
    }

    void createSet(List<UUID> volumes) {
        var viewModel = new CreateSnapshotSetViewModel(
                volumes, picture, desks.createSnapshotSet(), kit.words(), kit.background());
        new CreateSnapshotSetController(kit, viewModel).open();
    }

    void revertSet(UUID setId) {
        var viewModel = new RevertSnapshotSetViewModel(
                setId, picture, desks.revertSnapshotSet(), kit.words(), kit.background());
        new RevertSnapshotSetController(kit, viewModel).open();
    }

    void lookInside(UUID snapshotId) {
        var viewModel =
                new LookInsideViewModel(snapshotId, picture.getValue(), desks.inside(), kit.words(), kit.background());
        new LookInsideController(kit, viewModel).open();
    }

    void revert(UUID snapshotId) {
        var viewModel =
                new RevertVolumeViewModel(snapshotId, picture, desks.revertVolume(), kit.words(), kit.background());
        new RevertVolumeController(kit, viewModel).open();
    }
}
