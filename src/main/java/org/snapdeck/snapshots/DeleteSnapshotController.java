package org.snapdeck.snapshots;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.inventory.RequestRefused;

/// Asks before snapshots are deleted, and shows the commands that will do it.
public final class DeleteSnapshotController implements SnapshotsPage.DeleteSnapshots {
    private final Kit kit;
    private final DeleteSnapshotViewModel.Request request;

    @FXML
    private VBox root;

    @FXML
    private Label sentence;

    @FXML
    private VBox commands;

    public DeleteSnapshotController(Kit kit, DeleteSnapshotViewModel.Request request) {
        this.kit = kit;
        this.request = request;
    }

    @Override
    public void ask(List<SnapshotRow> rows) {
        var words = kit.words();
        var viewModel = new DeleteSnapshotViewModel(rows, request);
        kit.screens().load("snapshots/delete-snapshot", this);
        root.setId("delete-snapshot-dialog");
        sentence.setText(
                words.text("delete-snapshot.sentence", viewModel.names().size(), viewModel.names()));
        commands.getChildren()
                .setAll(viewModel.commands().stream()
                        .map(command -> new CommandBlock(RanCommand.planned(command), words))
                        .toList());
        kit.dialogs()
                .show(new Dialog(
                        words.text("delete-snapshot.title", viewModel.names().size()),
                        Dialog.Width.NORMAL,
                        root,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.of(
                                        DialogButton.Kind.DANGER,
                                        words.text("action.delete-snapshot"),
                                        dialog -> submit(viewModel, dialog))
                                .identifiedBy("submit")));
    }

    private void submit(DeleteSnapshotViewModel viewModel, Dialog dialog) {
        kit.background().run(viewModel::delete, _ -> dialog.close(), failure -> dialog.refuse(problem(failure)));
    }

    private Problem problem(Exception failure) {
        return failure instanceof RequestRefused refused
                ? Problem.of(kit.words().refusal(refused.verdict()))
                : kit.words().problem(failure);
    }
}
