package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.InsistenceView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.UseList;
import org.snapdeck.fx.UseViewModel;

/// Binds the form for a new volume.
final class CreateVolumeController {
    private final Kit kit;
    private final CreateVolumeViewModel viewModel;

    @FXML
    private Field poolField;

    @FXML
    private TextField name;

    @FXML
    private TextArea description;

    @FXML
    private TextField size;

    @FXML
    private Label rounded;

    @FXML
    private ComboBox<PoolChoice> pool;

    @FXML
    private ComboBox<SourceChoice> source;

    @FXML
    private Label sourceHint;

    @FXML
    private Node warning;

    @FXML
    private StackPane users;

    @FXML
    private Label meaning;

    @FXML
    private Label changed;

    @FXML
    private CheckBox acknowledge;

    @FXML
    private HBox manner;

    @FXML
    private TextField limit;

    @FXML
    private CheckBox verify;

    @FXML
    private InsistenceView insistence;

    @FXML
    private LimitsView limits;

    @FXML
    private StackPane command;

    CreateVolumeController(Kit kit, CreateVolumeViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var words = kit.words();
        var form = kit.screens().load("volumes/create-volume", this);
        var dialog = new Dialog(
                        words.text("create-volume.title"),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(words.text("create-volume.title"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("create-volume-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        description.textProperty().bindBidirectional(viewModel.descriptionProperty());
        size.textProperty().bindBidirectional(viewModel.sizeProperty());
        rounded.textProperty().bind(viewModel.roundedProperty());
        rounded.visibleProperty().bind(viewModel.roundedProperty().isNotEmpty());
        rounded.managedProperty().bind(rounded.visibleProperty());
        bindSource(viewModel.source());
        warnOfUse(viewModel.source().use());
        viewModel.limitsProperty().subscribe(limits::show);
        viewModel.commandProperty().subscribe(this::show);
        insistence.show(viewModel.insistence(), kit.words());
        pool.setConverter(converter(viewModel.pool()::describe));
        poolField.hintProperty().bind(viewModel.remainsProperty());
        viewModel.pool().choicesProperty().subscribe(this::offer);
        viewModel.pool().chosenProperty().subscribe(_ -> showPool());
        pool.valueProperty()
                .subscribe(choice -> Optional.ofNullable(choice)
                        .ifPresent(it -> viewModel.pool().chosenProperty().set(Optional.of(it.pool()))));
    }

    private void bindSource(CreateVolumeSourceViewModel from) {
        source.setConverter(converter(from::describe));
        from.choicesProperty().subscribe(choices -> offerSources(from, choices));
        source.valueProperty()
                .subscribe(choice -> Optional.ofNullable(choice)
                        .ifPresent(it -> from.sourceProperty().set(it.source())));
        limit.textProperty().bindBidirectional(from.limitProperty());
        verify.selectedProperty().bindBidirectional(from.verifyProperty());
        showWhile(manner, from.copiesProperty());
        sourceHint.textProperty().bind(from.hintProperty());
        showWhile(sourceHint, from.hintProperty().isNotEmpty());
    }

    private void warnOfUse(UseViewModel use) {
        var list = new UseList(kit.words());
        users.getChildren().setAll(list);
        use.linesProperty().subscribe(list::show);
        meaning.textProperty().bind(use.meaningProperty());
        showWhile(warning, use.usedProperty());
        showWhile(changed, use.changedProperty());
        acknowledge.selectedProperty().bindBidirectional(use.acknowledgedProperty());
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// They come again with every look at a host; the choice stays.
    private void offerSources(CreateVolumeSourceViewModel from, List<SourceChoice> choices) {
        if (choices.equals(source.getItems())) {
            return;
        }
        var chosen = from.sourceProperty().get();
        source.getItems().setAll(choices);
        choices.stream()
                .filter(choice -> choice.source().equals(chosen))
                .findFirst()
                .ifPresent(source::setValue);
    }

    private void show(String text) {
        command.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }

    /// The pools come again with every look at a host; the choice stays.
    private void offer(List<PoolChoice> choices) {
        if (choices.equals(pool.getItems())) {
            return;
        }
        var chosen = viewModel.pool().chosenProperty().get();
        pool.getItems().setAll(choices);
        viewModel.pool().chosenProperty().set(chosen);
        showPool();
    }

    private void showPool() {
        var chosen = viewModel.pool().chosenProperty().get();
        pool.setPromptText(
                kit.words().text(pool.getItems().isEmpty() ? "create-volume.no-pools" : "create-volume.no-pool"));
        pool.setValue(pool.getItems().stream()
                .filter(choice -> Optional.of(choice.pool()).equals(chosen))
                .findFirst()
                .orElse(null));
    }

    private static <T> StringConverter<T> converter(Function<T, String> describe) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : describe.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("what is chosen can't be typed");
            }
        };
    }
}
