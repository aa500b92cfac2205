package org.snapdeck.snapshots;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.RemovalQuestion;
import org.snapdeck.inventory.SnapshotSet;

/// The snapshots of a project.
public final class SnapshotsPage implements Page {
    private final SnapshotsController controller;
    private final RemovalQuestion<SnapshotRow> deletion;
    private final RemovalQuestion<SnapshotSet> setDeletion;
    private final Node view;

    public SnapshotsPage(Kit kit, SnapshotsViewModel viewModel, SnapshotDesk desk, SnapshotDoors doors) {
        deletion = new RemovalQuestion<>(
                kit, new DeletingSnapshots(desk, kit.words()), viewModel.picture(), desk.lookAgain(), desk.tracking());
        setDeletion = new RemovalQuestion<>(
                kit,
                new DeletingSnapshotSets(desk, kit.words()),
                viewModel.picture(),
                desk.lookAgain(),
                desk.tracking());
        controller = new SnapshotsController(
                kit,
                viewModel,
                doors,
                desk.display(),
                new SnapshotsController.OwnDoors(
                        snapshot -> new EnlargeStoreController(
                                        kit,
                                        new EnlargeStoreViewModel(
                                                snapshot, viewModel.picture(), desk, kit.words(), kit.background()))
                                .open(),
                        snapshot -> new EditStoreRuleController(
                                        kit,
                                        new EditStoreRuleViewModel(
                                                snapshot, viewModel.picture(), desk, kit.words(), kit.background()))
                                .open(),
                        deletion::ask,
                        set -> setDeletion.ask(List.of(set))));
        view = kit.screens().load("snapshots/snapshots", controller);
    }

    /// Brings the snapshot's details to the front.
    public void select(UUID snapshot) {
        controller.select(snapshot);
    }

    /// Asks whether these may be deleted.
    public void delete(List<UUID> snapshots) {
        deletion.ask(snapshots);
    }

    /// Shows only those of a volume.
    public void showOf(UUID volume) {
        controller.showOf(volume);
    }

    @Override
    public String titleKey() {
        return "snapshots.title";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        // What it shows is always fresh.
    }
}
