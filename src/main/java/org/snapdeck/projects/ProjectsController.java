package org.snapdeck.projects;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.RowAction;
import org.snapdeck.inventory.ProjectAction;

/// The table of projects, and what can be done with them.
final class ProjectsController {
    private final Kit kit;
    private final ProjectsViewModel viewModel;
    private final ProjectDoors doors;
    private final LiveTable<ProjectRow> table;

    @FXML
    private StackPane place;

    ProjectsController(Kit kit, ProjectsViewModel viewModel, ProjectDoors doors) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.doors = doors;
        this.table = new LiveTable<>(kit.words(), ProjectRow::id, new ProjectColumns(kit.words()).all());
    }

    @FXML
    private void initialize() {
        table.identifiedBy("projects-table")
                .rememberedIn(kit.tables())
                .exportedBy(kit, "snapdeck-projects")
                .whenEmpty(EmptyState.of(
                        Feather.FOLDER,
                        kit.words().text("projects.none"),
                        kit.words().text("action.create-project"),
                        this::createProject))
                .actions(actions())
                .onOpen(this::edit);
        place.getChildren().setAll(table.view());
        viewModel.rowsProperty().subscribe(table::update);
    }

    void refresh() {
        table.update(viewModel.rowsProperty().get());
    }

    @FXML
    private void createProject() {
        open(Optional.empty());
    }

    private void edit(ProjectRow row) {
        open(Optional.of(row));
    }

    private void open(Optional<ProjectRow> row) {
        var form = new ProjectFormViewModel(row, viewModel.picture(), doors.directory(), kit.words(), kit.background());
        new ProjectFormController(kit, form).open();
    }

    private void delete(ProjectRow row) {
        var words = kit.words();
        kit.dialogs()
                .confirm(
                        words.text("projects.delete-title", row.name()),
                        words.text("projects.delete-sentence"),
                        DialogButton.of(
                                DialogButton.Kind.DANGER, words.text("action.delete-project"), () -> remove(row)));
    }

    private void remove(ProjectRow row) {
        var words = kit.words();
        kit.background()
                .run(
                        () -> {
                            doors.directory().delete(row.project());
                            return row;
                        },
                        _ -> {},
                        failure -> kit.dialogs().details(words.text("problem.title"), words.problem(failure)));
    }

    private List<RowAction<ProjectRow>> actions() {
        return List.of(
                RowAction.one(
                        "action.edit-project",
                        Feather.EDIT_2,
                        row -> viewModel.explain(ProjectAction.EDIT, row),
                        this::edit),
                RowAction.one(
                        "action.choose-project",
                        Feather.EYE,
                        viewModel::explainChoice,
                        row -> doors.choose().accept(row.id())),
                RowAction.<ProjectRow>one(
                                "action.delete-project",
                                Feather.TRASH_2,
                                row -> viewModel.explain(ProjectAction.DELETE, row),
                                this::delete)
                        .destructive()
                        .on("Delete"));
    }
}
