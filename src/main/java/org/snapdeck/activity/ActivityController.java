package org.snapdeck.activity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.RowAction;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.listing.Fact;

/// Binds the table of operations and its details to the view-model.
final class ActivityController {
    private final ActivityViewModel model;
    private final Kit kit;
    private final Words words;
    private final ActivityDoors doors;
    private final OperationWords told;
    private final LiveTable<OperationRow> table;
    private final DetailsPane<OperationRow> details;

    @FXML
    private StackPane place;

    @FXML
    private CheckBox following;

    @FXML
    private Label older;

    ActivityController(ActivityViewModel model, Kit kit, ActivityDoors doors) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        this.doors = doors;
        this.told = new OperationWords(words);
        this.table = new LiveTable<>(kit.words(), OperationRow::id, columns());
        this.details = new DetailsPane<>(kit.words(), table, told::title);
    }

    @FXML
    private void initialize() {
        table.identifiedBy("activity-table")
                .rememberedIn(kit.tables())
                .exportedBy(kit, "snapdeck-activity")
                .whenEmpty(EmptyState.of(Feather.ACTIVITY, words.text("activity.empty")))
                .actions(actions())
                .onOpen(_ -> details.open());
        details.tab("activity.stages", new StoryCell(model, words))
                .tab("details.overview", new OperationCell(words))
                .tab("activity.events", new EventsCell(kit, doors.events()));
        following.setSelected(doors.events().isFollowed().getAsBoolean());
        following.setOnAction(_ -> doors.events().follow().accept(following.isSelected()));
        following.setTooltip(new Tooltip(doors.events().file().toString()));
        place.getChildren().setAll(details.view());
        model.rowsProperty().subscribe(table::update);
        older.textProperty().bind(model.older().map(count -> words.text("activity.older", count)));
        older.visibleProperty().bind(model.older().map(count -> count.longValue() > 0));
        older.managedProperty().bind(older.visibleProperty());
    }

    void select(UUID operation) {
        table.select(operation);
        details.open();
    }

    private List<Column<OperationRow>> columns() {
        var columns = new Columns<OperationRow>(words);
        return List.of(
                columns.text("activity.number", row -> "#" + row.number())
                        .telling(Fact.count("number", OperationRow::number, row -> "#" + row.number()))
                        .width(64)
                        .least(56)
                        .orderedBy(Comparator.comparingLong(OperationRow::number)),
                columns.twoLine("activity.operation", OperationRow::objectName, told::kind)
                        .telling(
                                Fact.word("operation", OperationRow::kind, told::kind),
                                Fact.text("object", OperationRow::objectName))
                        .least(144),
                columns.text("column.host", told::host).width(120).least(112).leavingAs(1),
                columns.text("column.project", OperationRow::project)
                        .width(96)
                        .least(80)
                        .leavingAs(3),
                columns.status("column.state", told::status, told::hint)
                        .width(144)
                        .least(120),
                columns.text("activity.reason", told::reason).width(240).least(144),
                columns.age("activity.requested", OperationRow::requestedAt),
                columns.text("activity.duration", told::duration)
                        .telling(Fact.duration("duration", OperationRow::duration, told::duration))
                        .width(80)
                        .least(72)
                        .leavingAs(2)
                        .orderedBy(Comparator.comparing(row -> row.duration().orElse(Duration.ZERO))),
                columns.text("activity.requested-by", row -> row.operation().requestedBy())
                        .telling(Fact.text("by", row -> row.operation().requestedBy()))
                        .onlyIfChosen(),
                columns.text(
                                "activity.object-id",
                                row -> row.operation().objectId().toString())
                        .width(280)
                        .onlyIfChosen(),
                columns.text("column.id", row -> row.id().toString()).width(280).onlyIfChosen());
    }

    private List<RowAction<OperationRow>> actions() {
        return List.of(
                RowAction.one("action.show-stages", Feather.LIST, _ -> Verdict.allowed(), row -> select(row.id())),
                RowAction.one("action.show-object", Feather.HARD_DRIVE, model::explainObject, this::showObject),
                RowAction.one(
                        "action.show-host",
                        Feather.SERVER,
                        model::explainHost,
                        row -> doors.showHost().accept(row.operation().hostId())));
    }

    private void showObject(OperationRow row) {
        var id = row.operation().objectId();
        switch (row.object()) {
            case VOLUME -> doors.showVolume().accept(id);
            case SNAPSHOT -> doors.showSnapshot().accept(id);
            case HOST -> doors.showHost().accept(id);
            case GONE -> throw new IllegalStateException("not in the list any more: " + id);
        }
    }
}
