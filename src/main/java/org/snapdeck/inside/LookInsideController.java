package org.snapdeck.inside;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.StagesView;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;

/// Binds the window into a snapshot.
public final class LookInsideController {
    private static final Duration OFTEN_ENOUGH = Duration.seconds(10);

    private final Kit kit;
    private final LookInsideViewModel viewModel;
    private final Timeline time;
    private final StagesView stages;
    private LiveTable<FolderEntry> table;
    private Dialog dialog;

    @FXML
    private Label note;

    @FXML
    private Label left;

    @FXML
    private FlowPane crumbs;

    @FXML
    private StackPane place;

    @FXML
    private Label remark;

    @FXML
    private HBox saving;

    @FXML
    private TextField target;

    @FXML
    private CheckBox replace;

    @FXML
    private VBox progress;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label said;

    @FXML
    private Button cancel;

    public LookInsideController(Kit kit, LookInsideViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.stages = new StagesView(kit.words());
        this.time = new Timeline(new KeyFrame(OFTEN_ENOUGH, _ -> viewModel.tick()));
        time.setCycleCount(Animation.INDEFINITE);
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("inside/look-inside", this);
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("inside.close")).identifiedBy("close"),
                        DialogButton.of(DialogButton.Kind.PRIMARY, words.text("inside.download"), this::download)
                                .refusedWhile(viewModel.download().reasonProperty())
                                .identifiedBy("download"))
                .identifiedBy("look-inside-dialog")
                .whenClosed(this::close);
        viewModel.phaseProperty().subscribe(this::enter);
        viewModel.problemProperty().subscribe(this::tell);
        kit.dialogs().show(dialog);
        time.play();
        viewModel.open();
    }

    private void close() {
        time.stop();
        viewModel.close();
    }

    private void download() {
        viewModel.download().submit();
    }

    private void enter(LookInsideViewModel.Phase phase) {
        switch (phase) {
            case OPENING -> dialog.turnTo(stages, closing());
            case OPEN -> dialog.turnToForm();
            case ENDED -> dialog.turnTo(stages, closing());
        }
        tell(viewModel.problemProperty().get());
    }

    private DialogButton closing() {
        return DialogButton.cancel(kit.words().text("dialog.close")).identifiedBy("close");
    }

    /// A refusal brings the form back, which has nothing to show where nothing is mounted.
    private void tell(Optional<Problem> problem) {
        problem.ifPresentOrElse(dialog::warn, dialog::clearProblem);
    }

    /// Keys that a field wants stay its own.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && !(event.getTarget() instanceof TextInputControl)) {
            viewModel.up();
            event.consume();
        }
    }

    @FXML
    private void initialize() {
        var words = kit.words();
        stages.setId("stages");
        viewModel.stagesProperty().subscribe(stages::show);
        note.setText(viewModel.note());
        left.textProperty().bind(viewModel.leftProperty());
        table = new LiveTable<>(words, FolderEntry::name, columns())
                .identifiedBy("inside-table")
                .onOpen(viewModel::openEntry)
                .whenEmpty(EmptyState.of(Feather.FOLDER, words.text("inside.empty")));
        place.getChildren().setAll(table.view());
        place.disableProperty().bind(viewModel.busyProperty());
        viewModel.folderProperty().subscribe(this::show);
        viewModel.entriesProperty().subscribe(this::show);
        table.selectedProperty().subscribe(viewModel::choose);
        remark.textProperty().bind(viewModel.remarkProperty());
        shownWhileThereIsText(remark);
        bindDownload();
    }

    private void bindDownload() {
        var download = viewModel.download();
        target.textProperty().bindBidirectional(download.targetProperty());
        replace.selectedProperty().bindBidirectional(download.replaceProperty());
        replace.visibleProperty().bind(download.takenProperty());
        replace.managedProperty().bind(replace.visibleProperty());
        saving.disableProperty().bind(download.runningProperty());
        said.textProperty().bind(download.saidProperty());
        progress.visibleProperty().bind(download.saidProperty().isNotEmpty());
        progress.managedProperty().bind(progress.visibleProperty());
        bar.progressProperty().bind(download.shareProperty());
        bar.visibleProperty().bind(download.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        cancel.visibleProperty().bind(download.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(_ -> download.cancel());
    }

    private static void shownWhileThereIsText(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private void show(List<FolderEntry> entries) {
        table.update(entries);
        if (viewModel.phaseProperty().get() == LookInsideViewModel.Phase.OPEN) {
            Optional.ofNullable(place.lookup("#inside-table")).ifPresent(Node::requestFocus);
        }
    }

    private void show(FilePath folder) {
        crumbs.getChildren().clear();
        crumbs.getChildren().add(crumb(kit.words().text("inside.root"), FilePath.ROOT));
        for (var depth = 1; depth <= folder.names().size(); depth++) {
            var name = folder.names().get(depth - 1).text();
            crumbs.getChildren().addAll(new Label("›"), crumb(name, folder.upTo(depth)));
        }
    }

    private Node crumb(String text, FilePath folder) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> viewModel.enter(folder));
        return link;
    }

    @FXML
    private void browse() {
        var chooser = new FileChooser();
        var now = Path.of(target.getText());
        chooser.setInitialFileName(String.valueOf(now.getFileName()));
        Optional.ofNullable(now.getParent())
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showSaveDialog(target.getScene().getWindow()))
                .ifPresent(file -> target.setText(file.getPath()));
    }

    private List<Column<FolderEntry>> columns() {
        var columns = new Columns<FolderEntry>(kit.words());
        return List.of(
                columns.text("column.name", this::name).width(280).least(160),
                columns.text("inside.column.kind", this::kind).width(72).least(64),
                columns.size("column.size", entry -> entry.size().bytes()),
                columns.age("inside.column.modified", FolderEntry::modified).leavingAs(2),
                columns.text("inside.column.rights", FolderEntry::mode)
                        .width(64)
                        .leavingAs(3),
                columns.text("inside.column.owner", entry -> entry.owner() + ":" + entry.group())
                        .width(88)
                        .leavingAs(1));
    }

    private String name(FolderEntry entry) {
        var name = entry.name().text();
        return entry.target().isEmpty() ? name : kit.words().text("inside.leads", name, entry.target());
    }

    private String kind(FolderEntry entry) {
        return kit.words()
                .text(
                        switch (entry.kind()) {
                            case FOLDER -> "inside.kind.folder";
                            case FILE -> "inside.kind.file";
                            case LINK -> "inside.kind.link";
                            case OTHER -> "inside.kind.other";
                        });
    }
}
