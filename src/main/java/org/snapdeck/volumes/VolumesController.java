package org.snapdeck.volumes;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.Refusable;
import org.snapdeck.fx.RowAction;
import org.snapdeck.fx.Status;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.listing.Fact;
import org.snapdeck.operations.Operation;

/// The table of volumes, what can be done with them, and the details of the selected one.
final class VolumesController {
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final VolumeTabs tabs;
    private final VolumeDoors doors;
    private final OwnDoors own;
    private final VolumeWords texts;
    private LiveTable<VolumeRow> table;
    private DetailsPane<VolumeRow> details;

    @FXML
    private StackPane place;

    @FXML
    private Refusable adoption;

    @FXML
    private Refusable creation;

    /// The dialogs of this room.
    record OwnDoors(
            Runnable createVolume,
            Copies copies,
            Consumer<UUID> extendVolume,
            Consumer<UUID> beginMerge,
            Leaving leaving) {}

    /// Volumes that are made from others.
    record Copies(Consumer<UUID> begin, Consumer<Operation> cancel) {}

    /// How volumes leave the lists.
    record Leaving(Consumer<List<UUID>> delete, Consumer<UUID> deleteWithSnapshots, Consumer<List<UUID>> release) {}

    VolumesController(Kit kit, VolumesViewModel viewModel, VolumeTabs tabs, VolumeDoors doors, OwnDoors own) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.tabs = tabs;
        this.doors = doors;
        this.own = own;
        this.texts = new VolumeWords(kit.words());
    }

    @FXML
    private void initialize() {
        table = new LiveTable<>(kit.words(), VolumeRow::id, columns())
                .identifiedBy("volumes-table")
                .rememberedIn(kit.tables())
                .exportedBy(kit, "snapdeck-volumes")
                .actions(actions());
        details = new DetailsPane<>(kit.words(), table, VolumeRow::name);
        tabs.addTo(details);
        table.onOpen(_ -> details.open());
        place.getChildren().setAll(details.view());
        viewModel.rowsProperty().subscribe(this::update);
        viewModel.picture().subscribe(_ -> explain());
        update();
    }

    private void update() {
        table.whenEmpty(empty());
        table.update(viewModel.rowsProperty().get());
        details.refresh();
    }

    private void explain() {
        adoption.refuse(kit.words().reason(viewModel.explainAdoption()));
        creation.refuse(kit.words().reason(viewModel.explainCreation()));
    }

    private EmptyState empty() {
        var words = kit.words();
        return viewModel.hasHosts()
                ? EmptyState.of(
                        Feather.HARD_DRIVE,
                        words.text("volumes.none"),
                        words.text("volumes.create"),
                        this::createVolume)
                : EmptyState.of(
                        Feather.SERVER,
                        words.text("volumes.no-hosts"),
                        words.text("volumes.add-host"),
                        doors.rooms().showHosts());
    }

    private List<Column<VolumeRow>> columns() {
        var columns = new Columns<VolumeRow>(kit.words());
        return List.of(
                columns.twoLine("column.name", VolumeRow::name, texts::description)
                        .width(208)
                        .least(144)
                        .telling(
                                Fact.text("name", VolumeRow::name),
                                Fact.text("description", row -> row.volume().description())),
                columns.size("column.size", row -> row.volume().size().bytes()),
                columns.status(
                                "column.status",
                                row -> Status.ofRow(row.volume().status().word()),
                                texts::hint)
                        .width(160)
                        .least(116),
                columns.text("column.attached-to", VolumeRow::attachedTo)
                        .telling(Fact.text("attached", VolumeRow::attachedTo))
                        .width(160)
                        .least(148)
                        .leavingAs(3),
                columns.twoLine("column.used-by", texts::usedBy, texts::howKnown, texts::allUses)
                        .telling(Fact.text("used", texts::usedBy))
                        .width(160)
                        .least(148),
                columns.twoLine("column.host-and-pool", VolumeRow::host, texts::pool)
                        .telling(Fact.text("host", VolumeRow::host), Fact.text("pool", texts::pool))
                        .width(144)
                        .least(120)
                        .leavingAs(1),
                columns.text("column.type", texts::type)
                        .telling(Fact.word("type", texts::typeWord, texts::type))
                        .width(64)
                        .least(60)
                        .leavingAs(5),
                columns.text("column.bootable", texts::bootable)
                        .telling(Fact.flag("bootable", row -> row.volume().bootable(), texts::bootable))
                        .width(80)
                        .least(76)
                        .leavingAs(6),
                columns.link(
                                "column.snapshot-count",
                                row -> row.snapshots() == 0 ? "" : String.valueOf(row.snapshots()),
                                row -> doors.snapshots().showOf().accept(row.id()))
                        .telling(Fact.count("snapshots", VolumeRow::snapshots, row -> String.valueOf(row.snapshots())))
                        .orderedBy(Comparator.comparingInt(VolumeRow::snapshots))
                        .width(64)
                        .least(56)
                        .leavingAs(2),
                columns.age("column.created", row -> row.volume().createdAt()).leavingAs(4),
                columns.text("column.id", row -> row.id().toString()).width(280).onlyIfChosen(),
                columns.text("column.lv", row -> row.volume().lv().text())
                        .width(320)
                        .onlyIfChosen());
    }

    private List<RowAction<VolumeRow>> actions() {
        return List.of(
                RowAction.<VolumeRow>one(
                                "action.create-snapshot",
                                Feather.CAMERA,
                                row -> viewModel.explain(VolumeAction.CREATE_SNAPSHOT, row),
                                row -> doors.snapshots().create().accept(row.id()))
                        .on("Shortcut+S"),
                RowAction.many(
                        "action.create-snapshot-set",
                        Feather.LAYERS,
                        row -> viewModel.explain(VolumeAction.CREATE_SNAPSHOT, row),
                        rows -> doors.snapshots().createSet().accept(ids(rows))),
                RowAction.one(
                        "action.extend-volume",
                        Feather.MAXIMIZE_2,
                        row -> viewModel.explain(VolumeAction.EXTEND, row),
                        row -> own.extendVolume().accept(row.id())),
                RowAction.one(
                        "action.copy-volume",
                        Feather.COPY,
                        row -> viewModel.explain(VolumeAction.COPY, row),
                        row -> own.copies().begin().accept(row.id())),
                RowAction.one(
                        "action.cancel-copy",
                        Feather.SLASH,
                        row -> viewModel.explain(VolumeAction.CANCEL_COPY, row),
                        row -> viewModel.runningCopy(row).ifPresent(own.copies().cancel())),
                RowAction.one(
                        "action.begin-merge",
                        Feather.PLAY,
                        row -> viewModel.explain(VolumeAction.BEGIN_MERGE, row),
                        row -> own.beginMerge().accept(row.id())),
                RowAction.one(
                        "action.record-attachment",
                        Feather.LINK,
                        row -> viewModel.explain(VolumeAction.RECORD_ATTACHMENT, row),
                        row -> doors.attachments().record().accept(row.id())),
                RowAction.many(
                        "action.remove-attachment",
                        Feather.X,
                        row -> viewModel.explain(VolumeAction.REMOVE_ATTACHMENT, row),
                        rows -> doors.attachments().remove().accept(ids(rows))),
                RowAction.one(
                        "action.show-snapshots",
                        Feather.LAYERS,
                        _ -> Verdict.allowed(),
                        row -> doors.snapshots().showOf().accept(row.id())),
                RowAction.one(
                        "action.edit-volume",
                        Feather.EDIT_2,
                        row -> viewModel.explain(VolumeAction.EDIT, row),
                        row -> doors.upkeep().edit().accept(row.id())),
                RowAction.one(
                        "action.edit-metadata",
                        Feather.TAG,
                        row -> viewModel.explain(VolumeAction.EDIT_METADATA, row),
                        row -> doors.upkeep().editMetadata().accept(row.id())),
                RowAction.many(
                        "action.reset-status",
                        Feather.TOOL,
                        row -> viewModel.explain(VolumeAction.RESET_STATUS, row),
                        rows -> doors.upkeep().resetStatus().accept(ids(rows))),
                RowAction.many(
                        "action.release-volume",
                        Feather.LOG_OUT,
                        row -> viewModel.explain(VolumeAction.RELEASE, row),
                        rows -> own.leaving().release().accept(ids(rows))),
                RowAction.<VolumeRow>many(
                                "action.delete-volume",
                                Feather.TRASH_2,
                                row -> viewModel.explain(VolumeAction.DELETE, row),
                                rows -> own.leaving().delete().accept(ids(rows)))
                        .destructive()
                        .on("Delete"),
                RowAction.<VolumeRow>one(
                                "action.delete-with-snapshots",
                                Feather.TRASH_2,
                                row -> viewModel.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, row),
                                row -> own.leaving().deleteWithSnapshots().accept(row.id()))
                        .destructive());
    }

    private static List<UUID> ids(List<? extends VolumeRow> rows) {
        return rows.stream().map(VolumeRow::id).toList();
    }

    @FXML
    private void createVolume() {
        own.createVolume().run();
    }

    @FXML
    private void adoptVolumes() {
        doors.rooms().adoptVolumes().run();
    }

    void select(UUID volume) {
        table.select(volume);
        details.open();
    }

    void select(UUID volume, String tabKey) {
        select(volume);
        details.turnTo(tabKey);
    }
}
