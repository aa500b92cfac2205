package org.snapdeck.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.listing.ExportFormat;

/// Asks where a table is to be written to. The path is a field in the window itself, which works on every screen
/// and shows the whole of it; the system's own window for files is one click away.
final class ExportDialog {

    private final Words words;
    private final ExportViewModel viewModel;
    private final TextField path = new TextField();
    private final Dialog dialog;

    /// @param what says what will be written
    ExportDialog(Words words, ExportViewModel viewModel, String what) {
        this.words = words;
        this.viewModel = viewModel;
        path.setId("export-path");
        path.textProperty().bindBidirectional(viewModel.pathProperty());
        dialog = new Dialog(
                        words.text("export.title"),
                        Dialog.Width.NORMAL,
                        content(what),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.of(DialogButton.Kind.PRIMARY, words.text("export.submit"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("export-dialog")
                .startingAt(path);
        viewModel.problemProperty().subscribe(this::refused);
        viewModel.writtenProperty().subscribe(file -> file.ifPresent(this::written));
    }

    Dialog dialog() {
        return dialog;
    }

    private Node content(String what) {
        var sentence = new Label(what);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        var content = new VBox(sentence, formats(), file(), replace());
        content.getStyleClass().add("gap-16");
        return content;
    }

    private Node formats() {
        var together = new ToggleGroup();
        var choices = new HBox();
        choices.getStyleClass().add("gap-16");
        for (var format : ExportFormat.values()) {
            var choice = new RadioButton(name(format));
            choice.setId("export" + format.ending().replace('.', '-'));
            choice.setToggleGroup(together);
            choice.setSelected(viewModel.formatProperty().get() == format);
            choice.setOnAction(_ -> viewModel.formatProperty().set(format));
            choices.getChildren().add(choice);
        }
        return field("export.format", choices);
    }

    private String name(ExportFormat format) {
        return switch (format) {
            case CSV -> words.text("export.csv");
            case JSON -> words.text("export.json");
        };
    }

    private Node file() {
        var browse = new Button(words.text("export.browse"), new FontIcon(Feather.FOLDER));
        browse.setOnAction(_ -> browse());
        HBox.setHgrow(path, Priority.ALWAYS);
        var line = new HBox(path, browse);
        line.getStyleClass().add("gap-8");
        var field = field("export.path", line);
        field.setHint(words.text("export.hint"));
        return field;
    }

    private Field field(String nameKey, Node content) {
        var field = new Field();
        field.setLabel(words.text(nameKey));
        field.setContent(content);
        return field;
    }

    private Node replace() {
        var replace = new CheckBox(words.text("export.replace"));
        replace.setId("export-replace");
        replace.selectedProperty().bindBidirectional(viewModel.replaceProperty());
        replace.visibleProperty().bind(viewModel.takenProperty());
        replace.managedProperty().bind(replace.visibleProperty());
        return replace;
    }

    private void browse() {
        var chooser = new FileChooser();
        var now = Path.of(viewModel.pathProperty().get());
        chooser.setInitialFileName(String.valueOf(now.getFileName()));
        Optional.ofNullable(now.getParent())
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showSaveDialog(path.getScene().getWindow()))
                .ifPresent(file -> viewModel.pathProperty().set(file.getPath()));
    }

    private void refused(String sentence) {
        if (sentence.isEmpty()) {
            dialog.clearProblem();
            return;
        }
        dialog.refuse(Problem.of(sentence));
    }

    private void written(Path file) {
        var sentence = new Label(words.text("export.written", file));
        sentence.setId("export-written");
        sentence.setWrapText(true);
        dialog.turnTo(
                sentence,
                DialogButton.plain(words.text("export.copy-path"), () -> CopyText.copy(file.toString())),
                DialogButton.of(DialogButton.Kind.PRIMARY, words.text("dialog.close"), dialog::close)
                        .identifiedBy("close"));
    }
}
