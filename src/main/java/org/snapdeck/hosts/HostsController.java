package org.snapdeck.hosts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.RowAction;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.listing.Fact;

/// Binds the table of hosts and its details to the view-model.
final class HostsController {
    private final HostsViewModel model;
    private final HostDialogs dialogs;
    private final Kit kit;
    private final Words words;
    private final HostWords told;
    private final LiveTable<HostRow> table;
    private final DetailsPane<HostRow> details;

    @FXML
    private StackPane place;

    HostsController(HostsViewModel model, HostDialogs dialogs, Kit kit) {
        this.model = model;
        this.dialogs = dialogs;
        this.kit = kit;
        this.words = kit.words();
        this.told = new HostWords(words);
        this.table = new LiveTable<>(kit.words(), HostRow::id, columns());
        this.details = new DetailsPane<>(kit.words(), table, HostRow::name);
    }

    @FXML
    private void initialize() {
        table.identifiedBy("hosts-table")
                .rememberedIn(kit.tables())
                .exportedBy(kit, "snapdeck-hosts")
                .whenEmpty(EmptyState.of(
                        Feather.SERVER, words.text("hosts.empty"), words.text("action.add-host"), dialogs::add))
                .actions(actions())
                .onOpen(_ -> details.open());
        details.tab("details.overview", new HostCell(words, dialogs))
                .tab("hosts.groups", new GroupsCell(words))
                .tab("hosts.strays", new StraysCell(words, model, dialogs));
        place.getChildren().setAll(details.view());
        model.rowsProperty().subscribe(table::update);
    }

    @FXML
    private void addHost() {
        dialogs.add();
    }

    void select(UUID host) {
        table.select(host);
        details.open();
    }

    /// Begins with the choice of a host; the only one that has something to adopt is chosen already.
    void adopt() {
        var able = model.rowsProperty().get().stream()
                .filter(row -> model.explainAdoption(row).isAllowed())
                .toList();
        if (able.size() == 1) {
            dialogs.adopt(able.getFirst().host());
            return;
        }
        able.stream().findFirst().map(HostRow::id).ifPresent(this::select);
        details.turnTo("hosts.strays");
    }

    void refresh() {
        table.update(model.rowsProperty().get());
    }

    private List<Column<HostRow>> columns() {
        var columns = new Columns<HostRow>(words);
        return List.of(
                columns.of("column.name", Comparator.comparing(HostRow::name, String.CASE_INSENSITIVE_ORDER), () -> {
                            var view = new HostNameCell(words);
                            return RowView.of(view, view::show);
                        })
                        .telling(
                                Fact.text("name", HostRow::name), Fact.text("address", row -> told.address(row.host())))
                        .width(224)
                        .least(200),
                columns.text("hosts.login", row -> told.login(row.host().login()))
                        .width(96)
                        .leavingAs(3),
                columns.status("column.state", told::status).width(136).least(132),
                columns.text("hosts.seen", told::seen)
                        .telling(Fact.time("seen", HostRow::seenAt, told::seen))
                        .width(132)
                        .least(128)
                        .leavingAs(1)
                        .orderedBy(Comparator.comparing(row -> row.seenAt().orElse(Instant.EPOCH))),
                columns.text("hosts.lvm", told::shortVersion).width(80).leavingAs(4),
                columns.text("hosts.groups", told::groups).width(136).least(104).leavingAs(2),
                columns.meter(
                                "hosts.space",
                                row -> Optional.of(row)
                                        .filter(it -> !it.groups().isEmpty())
                                        .map(told::space))
                        .telling(
                                Fact.percent("used", told::used, told::usedPercent),
                                Fact.bytes(
                                        "free",
                                        row -> row.free().bytes(),
                                        row -> words.size(row.free().bytes())),
                                Fact.bytes(
                                        "size",
                                        row -> row.size().bytes(),
                                        row -> words.size(row.size().bytes())))
                        .width(168));
    }

    private List<RowAction<HostRow>> actions() {
        return List.of(
                RowAction.one(
                        "action.test-connection",
                        Feather.CHECK_SQUARE,
                        _ -> Verdict.allowed(),
                        row -> dialogs.test(row.host())),
                RowAction.one(
                        "action.adopt-volumes",
                        Feather.DOWNLOAD,
                        model::explainAdoption,
                        row -> dialogs.adopt(row.host())),
                RowAction.one(
                        "action.give-secret",
                        Feather.LOCK,
                        model::explainSecret,
                        row -> dialogs.giveSecret(row.host(), row.remedy())),
                RowAction.one(
                        "action.compare-key",
                        Feather.KEY,
                        model::explainTrust,
                        row -> dialogs.heal(row.host(), row.remedy())),
                RowAction.one(
                        "action.freeze-host",
                        Feather.PAUSE_CIRCLE,
                        row -> model.explain(HostAction.FREEZE, row),
                        row -> dialogs.freeze(row.host())),
                RowAction.one(
                        "action.thaw-host",
                        Feather.PLAY_CIRCLE,
                        row -> model.explain(HostAction.THAW, row),
                        row -> dialogs.thaw(row.host())),
                RowAction.one("action.edit-host", Feather.EDIT_2, model::explainEdit, row -> dialogs.edit(row.host())),
                RowAction.<HostRow>one(
                                "action.remove-host",
                                Feather.TRASH_2,
                                model::explainRemoval,
                                row -> dialogs.remove(row.host()))
                        .destructive()
                        .on("Delete"));
    }
}
