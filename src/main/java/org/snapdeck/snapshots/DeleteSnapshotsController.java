package org.snapdeck.snapshots;

import java.util.List;
import java.util.UUID;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RemovalDialog;
import org.snapdeck.fx.RemovalViewModel;

/// Asks before snapshots are deleted, and shows what becomes of each.
final class DeleteSnapshotsController {
    private final Kit kit;
    private final SnapshotsViewModel viewModel;
    private final SnapshotDesk desk;

    DeleteSnapshotsController(Kit kit, SnapshotsViewModel viewModel, SnapshotDesk desk) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.desk = desk;
    }

    void ask(List<UUID> snapshots) {
        var words = kit.words();
        var picture = viewModel.picture();
        var removal = new RemovalViewModel(
                new DeletingSnapshots(snapshots, picture::getValue, desk, words),
                desk.tracking(),
                words,
                kit.background());
        var watching = picture.subscribe(_ -> removal.refresh());
        var wording = new RemovalDialog.Wording(
                words.text("delete-snapshot.title", snapshots.size()),
                words.text("delete-snapshot.loss", snapshots.size()),
                "delete-snapshot-dialog");
        kit.dialogs().show(new RemovalDialog(words, removal, wording, watching::unsubscribe).dialog());
    }
}
