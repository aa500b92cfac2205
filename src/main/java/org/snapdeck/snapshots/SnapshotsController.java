package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.AlarmBanner;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.HistoryView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.LvDisplayView;
import org.snapdeck.fx.LvEvidence;
import org.snapdeck.fx.RowAction;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.listing.Fact;
import org.snapdeck.lvm.LvPath;

/// The table of snapshots, what can be done with them, and the details of the selected one.
final class SnapshotsController {
    private static final String VOLUME_ID = "volume-id";

    private final Kit kit;
    private final SnapshotsViewModel viewModel;
    private final SnapshotDoors doors;
    private final LvEvidence display;
    private final OwnDoors own;
    private final SnapshotWords texts;
    private LiveTable<SnapshotRow> table;
    private DetailsPane<SnapshotRow> details;

    @FXML
    private AlarmBanner alarms;

    @FXML
    private StackPane place;

    /// The dialogs of this room.
    ///
    /// @param delete asks whether these may be deleted
    /// @param deleteSet asks whether this set may be deleted
    record OwnDoors(
            Consumer<UUID> enlargeStore,
            Consumer<UUID> editStoreRule,
            Consumer<List<UUID>> delete,
            Consumer<UUID> deleteSet) {}

    SnapshotsController(Kit kit, SnapshotsViewModel viewModel, SnapshotDoors doors, LvEvidence display, OwnDoors own) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.doors = doors;
        this.display = display;
        this.own = own;
        this.texts = new SnapshotWords(kit.words());
    }

    @FXML
    private void initialize() {
        table = new LiveTable<>(kit.words(), SnapshotRow::id, columns())
                .identifiedBy("snapshots-table")
                .rememberedIn(kit.tables())
                .exportedBy(kit, "snapdeck-snapshots")
                .actions(actions())
                .whenEmpty(EmptyState.of(
                        Feather.CAMERA,
                        kit.words().text("snapshots.none"),
                        kit.words().text("snapshots.show-volumes"),
                        doors.showVolumes()));
        details = new DetailsPane<>(kit.words(), table, SnapshotRow::name)
                .tab("details.overview", new SnapshotOverviewCell(kit.words()))
                .tab("details.activity", new HistoryView<>(kit.words(), this::history))
                .tab("details.lvdisplay", new LvDisplayView<>(kit, display, this::spot));
        table.onOpen(_ -> details.open());
        place.getChildren().setAll(details.view());
        viewModel.rowsProperty().subscribe(table::update);
        viewModel.alarmsProperty().subscribe(now -> alarms.show(now, kit.words(), alarm -> select(alarm.row())));
    }

    private List<HistoryLine> history(SnapshotRow row) {
        return viewModel.operationsOn(row).stream().map(doors.deed()).toList();
    }

    private Optional<LvDisplayView.Spot> spot(SnapshotRow row) {
        var pool = row.volume().pool();
        return row.seen()
                .map(_ -> new LvDisplayView.Spot(
                        row.id(),
                        pool.hostId(),
                        new LvPath(pool.group(), row.snapshot().lv())));
    }

    private List<Column<SnapshotRow>> columns() {
        var columns = new Columns<SnapshotRow>(kit.words());
        return List.of(
                columns.twoLine("column.name", SnapshotRow::name, texts::description)
                        .width(208)
                        .least(144)
                        .telling(
                                Fact.text("name", SnapshotRow::name),
                                Fact.text("description", row -> row.snapshot().description())),
                columns.size("column.size", row -> row.snapshot().size().bytes()),
                columns.status("column.status", texts::status, texts::hint)
                        .width(160)
                        .least(120),
                columns.link(
                                "column.volume",
                                SnapshotRow::volumeName,
                                row -> doors.showVolume().accept(row.volume().id()))
                        .telling(
                                Fact.text("volume", SnapshotRow::volumeName),
                                Fact.text(VOLUME_ID, row -> row.volume().id().toString()))
                        .least(96),
                columns.meter("column.fill", texts::fill).width(160).least(136).leavingAs(1),
                columns.statusIfAny("column.consistency", texts::consistency)
                        .width(152)
                        .least(152),
                columns.text(
                                "column.set",
                                row -> row.set().map(SnapshotSet::name).orElse(""))
                        .telling(Fact.text(
                                "set", row -> row.set().map(SnapshotSet::name).orElse("")))
                        .width(144)
                        .least(96)
                        .leavingAs(5),
                columns.twoLine(
                                "column.host-and-pool",
                                SnapshotRow::host,
                                row -> row.volume().pool().toString())
                        .telling(
                                Fact.text("host", SnapshotRow::host),
                                Fact.text("pool", row -> row.volume().pool().toString()))
                        .width(144)
                        .least(120)
                        .leavingAs(3),
                columns.text("column.type", texts::type)
                        .telling(Fact.word("type", texts::typeWord, texts::type))
                        .width(64)
                        .least(60)
                        .leavingAs(4),
                columns.age("column.created", row -> row.snapshot().createdAt()).leavingAs(2),
                columns.text("column.id", row -> row.id().toString()).width(280).onlyIfChosen(),
                columns.text("column.lv", row -> row.snapshot().lv().text())
                        .width(320)
                        .onlyIfChosen());
    }

    private List<RowAction<SnapshotRow>> actions() {
        return List.of(
                RowAction.one(
                        "action.show-volume",
                        Feather.HARD_DRIVE,
                        _ -> Verdict.allowed(),
                        row -> doors.showVolume().accept(row.volume().id())),
                RowAction.one(
                        "action.enlarge-store",
                        Feather.MAXIMIZE_2,
                        row -> viewModel.explain(SnapshotAction.ENLARGE_STORE, row),
                        row -> own.enlargeStore().accept(row.id())),
                RowAction.one(
                        "action.edit-store-rule",
                        Feather.TRENDING_UP,
                        row -> viewModel.explain(SnapshotAction.EDIT_STORE_RULE, row),
                        row -> own.editStoreRule().accept(row.id())),
                RowAction.one(
                        "action.create-volume-from-snapshot",
                        Feather.COPY,
                        row -> viewModel.explain(SnapshotAction.CREATE_VOLUME, row),
                        row -> doors.contents().createVolume().accept(row.id())),
                RowAction.one(
                        "action.look-inside",
                        Feather.FOLDER,
                        row -> viewModel.explain(SnapshotAction.LOOK_INSIDE, row),
                        row -> doors.contents().lookInside().accept(row.id())),
                RowAction.one(
                        "action.edit-snapshot",
                        Feather.EDIT_2,
                        row -> viewModel.explain(SnapshotAction.EDIT, row),
                        row -> doors.upkeep().edit().accept(row.id())),
                RowAction.one(
                        "action.edit-metadata",
                        Feather.TAG,
                        row -> viewModel.explain(SnapshotAction.EDIT_METADATA, row),
                        row -> doors.upkeep().editMetadata().accept(row.id())),
                RowAction.many(
                        "action.reset-status",
                        Feather.TOOL,
                        row -> viewModel.explain(SnapshotAction.RESET_STATUS, row),
                        rows -> doors.upkeep()
                                .resetStatus()
                                .accept(rows.stream().map(SnapshotRow::id).toList())),
                RowAction.one(
                        "action.revert-volume",
                        Feather.ROTATE_CCW,
                        row -> viewModel.explain(SnapshotAction.REVERT, row),
                        row -> doors.contents().revertVolume().accept(row.id())),
                RowAction.one(
                        "action.revert-snapshot-set",
                        Feather.ROTATE_CCW,
                        row -> viewModel.explain(SetAction.REVERT, row),
                        row -> row.set()
                                .map(SnapshotSet::id)
                                .ifPresent(doors.contents().revertSet())),
                RowAction.<SnapshotRow>one(
                                "action.delete-snapshot-set",
                                Feather.LAYERS,
                                row -> viewModel.explain(SetAction.DELETE, row),
                                row -> row.set().map(SnapshotSet::id).ifPresent(own.deleteSet()))
                        .destructive(),
                RowAction.<SnapshotRow>many(
                                "action.delete-snapshot",
                                Feather.TRASH_2,
                                row -> viewModel.explain(SnapshotAction.DELETE, row),
                                rows -> own.delete()
                                        .accept(rows.stream()
                                                .map(SnapshotRow::id)
                                                .toList()))
                        .destructive()
                        .on("Delete"));
    }

    void select(UUID snapshot) {
        table.select(snapshot);
        details.open();
    }

    /// Shows only those of a volume: by its name, which people can read, unless another volume has it too.
    void showOf(UUID volumeId) {
        table.filter(
                readable(volumeId).map(name -> "volume:=\"" + name + "\"").orElseGet(() -> VOLUME_ID + ":" + volumeId));
    }

    private Optional<String> readable(UUID volumeId) {
        var picture = viewModel.picture().getValue();
        return picture.volume(volumeId)
                .map(Volume::name)
                .filter(name -> !name.isBlank() && name.matches("[^\"“”„]*"))
                .filter(name -> picture.volumes().stream()
                                .filter(volume -> volume.name().equalsIgnoreCase(name))
                                .count()
                        == 1);
    }
}
