package org.snapdeck.projects;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.RowAction;
import org.snapdeck.inventory.ProjectAction;
import org.snapdeck.listing.Fact;

/// The table of projects, and what can be done with them.
final class ProjectsController {
    private final Kit kit;
    private final ProjectsViewModel viewModel;
    private final ProjectDoors doors;
    private final QuotaWords told;
    private final LiveTable<ProjectRow> table;

    @FXML
    private StackPane place;

    ProjectsController(Kit kit, ProjectsViewModel viewModel, ProjectDoors doors) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.doors = doors;
        this.told = new QuotaWords(kit.words());
        this.table = new LiveTable<>(kit.words(), ProjectRow::id, columns());
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

    private List<Column<ProjectRow>> columns() {
        var columns = new Columns<ProjectRow>(kit.words());
        return List.of(
                columns.twoLine("column.name", ProjectRow::name, told::chosen)
                        .width(208)
                        .least(144),
                columns.meter("quota.volumes", row -> Optional.of(told.volumes(row.quota(), row.use())))
                        .telling(Fact.count(
                                "volumes",
                                row -> row.use().volumes(),
                                row -> String.valueOf(row.use().volumes())))
                        .width(168),
                columns.meter("quota.snapshots", row -> Optional.of(told.snapshots(row.quota(), row.use())))
                        .telling(Fact.count(
                                "snapshots",
                                row -> row.use().snapshots(),
                                row -> String.valueOf(row.use().snapshots())))
                        .width(168),
                columns.meter("quota.gigabytes", row -> Optional.of(told.gigabytes(row.quota(), row.use())))
                        .telling(Fact.count(
                                "gibibytes",
                                row -> row.use().gigabytes(),
                                row -> String.valueOf(row.use().gigabytes())))
                        .width(192),
                columns.text("projects.largest", row -> told.perVolume(row.quota()))
                        .width(128)
                        .leavingAs(1),
                columns.text("projects.snapshots-count", row -> told.counted(row.quota()))
                        .width(136)
                        .leavingAs(2),
                columns.text("column.id", row -> row.id().toString()).width(280).onlyIfChosen());
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
