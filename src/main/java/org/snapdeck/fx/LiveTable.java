package org.snapdeck.fx;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.listing.Fact;
import org.snapdeck.listing.Filter;
import org.snapdeck.listing.Suggestions;

/// A table that rows can change in while somebody works with it: selection, scroll position, order and an open
/// menu stay with their rows, which are told apart by their ids.
public final class LiveTable<R> {

    private final Function<? super R, ?> id;
    private final Words words;
    private final List<Fact<R>> facts;
    private final LiveTableView<R> view;
    private final ObservableList<Row<R>> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<R>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<Object, Row<R>> rows = new LinkedHashMap<>();
    private boolean arranging;

    public LiveTable(Words words, Function<? super R, ?> id, List<Column<R>> columns) {
        this.id = id;
        this.facts = columns.stream().flatMap(column -> column.facts().stream()).toList();
        this.words = words;
        this.view = new LiveTableView<>(words, columns, shown);
        view.hint(new Suggestions<>(facts, this::all), columns);
        view.onFilter(this::arrange);
        view.onSort(this::arrange);
        view.onSelection(this::selectionChanged);
    }

    /// What tours and tests find the rows by.
    public LiveTable<R> identifiedBy(String wanted) {
        view.identify(wanted);
        return this;
    }

    /// Begins as it was arranged when it was last seen. It is known by its id there.
    public LiveTable<R> rememberedIn(TableMemory memory) {
        var columns = view.columns();
        columns.apply(memory.recall(view.id()));
        var last = new AtomicReference<>(columns.look());
        columns.onChange(() -> {
            var now = columns.look();
            if (!now.equals(last.getAndSet(now))) {
                memory.keep(view.id(), now);
            }
        });
        return this;
    }

    /// Lets people write what they see to a file.
    ///
    /// @param fileName what the offered name of the file begins with
    public LiveTable<R> exportedBy(Kit kit, String fileName) {
        var button = IconButton.of(Feather.DOWNLOAD, words.text("export.action"), () -> export(kit, fileName));
        button.setId("export");
        view.addTool(button);
        return this;
    }

    private void export(Kit kit, String fileName) {
        var columns = view.columns().shown();
        var wanted = columns.stream().flatMap(column -> column.facts().stream()).toList();
        var found = shown.stream().map(Row::value).toList();
        var first = Path.of(System.getProperty("user.home"), fileName + "-" + words.day(words.now()));
        var viewModel = new ExportViewModel(format -> format.write(wanted, found), first, kit.background(), words);
        var what = words.text("export.what", found.size(), columns.size());
        kit.dialogs().show(new ExportDialog(words, viewModel, what).dialog());
    }

    private List<R> all() {
        return rows.values().stream().map(Row::value).toList();
    }

    public LiveTable<R> actions(List<RowAction<R>> actions) {
        view.actions(actions);
        return this;
    }

    /// Double click or Enter on a row.
    public LiveTable<R> onOpen(Consumer<? super R> handler) {
        view.onOpen(row -> handler.accept(row.value()));
        return this;
    }

    public LiveTable<R> whenEmpty(EmptyState state) {
        view.whenEmpty(state);
        return this;
    }

    public Node view() {
        return view.node();
    }

    /// Replaces what is known. Rows that were there and have the same id keep their place in people's minds.
    public void update(List<R> newer) {
        var before = rows;
        rows = new LinkedHashMap<>();
        newer.forEach(value -> rows.put(id.apply(value), before.getOrDefault(id.apply(value), new Row<>(value))));
        newer.forEach(value -> rows.get(id.apply(value)).update(value));
        arrange();
        view.menu().follow(rows.values());
    }

    /// A sentence above the rows, for as long as they can't be relied on.
    public void warn(Banner banner) {
        view.warn(Optional.of(banner));
    }

    public void clearWarning() {
        view.warn(Optional.empty());
    }

    /// The one selected row as it is now; empty when there is none or more than one.
    public ReadOnlyObjectProperty<Optional<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// All selected rows, from top to bottom.
    public List<R> selection() {
        return view.selection().stream().map(Row::value).toList();
    }

    /// Selects a row, if there is such a one. A filter that hides it gives way.
    ///
    /// @param wanted its id
    public void select(Object wanted) {
        Optional.ofNullable(rows.get(wanted)).ifPresent(row -> {
            if (!shown.contains(row)) {
                view.filter("");
            }
            view.select(row);
        });
    }

    /// Scrolls to the selected row, if it is not in sight.
    void revealSelected() {
        view.selection().stream().findFirst().ifPresent(view::reveal);
    }

    /// Types into the filter, as somebody would who wants to see these rows only.
    public void filter(String text) {
        view.filter(text);
    }

    private void arrange() {
        var filter = Filter.of(view.filter(), facts);
        var now = words.now();
        view.explainFilter(new FilterWords(words).explain(filter.problems(), facts));
        Comparator<R> order = view.order();
        var wanted = rows.values().stream()
                .filter(row -> filter.finds(row.value(), now))
                .sorted((one, other) -> order.compare(one.value(), other.value()))
                .toList();
        if (!wanted.equals(shown)) {
            arranging = true;
            view.keepingPlace(() -> shown.setAll(wanted));
            arranging = false;
        }
        selectionChanged();
    }

    private void selectionChanged() {
        if (arranging) {
            return;
        }
        view.counted(shown.size(), rows.size());
        var now = selection();
        selected.set(now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty());
    }
}
