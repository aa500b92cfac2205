package org.snapdeck.fx;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Where somebody is in a table: which rows are selected, which has the focus, and which is at the top of the
/// screen.
final class Place<R> {

    private final TableView<Row<R>> table;

    private record Top<R>(Row<R> row, double offset) {}

    Place(TableView<Row<R>> table) {
        this.table = table;
    }

    void keep(Runnable change) {
        var selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        var focused = Optional.ofNullable(table.getFocusModel().getFocusedItem());
        var top = top();
        change.run();
        restore(selected);
        focused.map(table.getItems()::indexOf)
                .filter(index -> index >= 0)
                .ifPresent(index -> table.getFocusModel().focus(index));
        top.ifPresent(this::scrollTo);
    }

    void reveal(Row<R> row) {
        var index = table.getItems().indexOf(row);
        flow().filter(flow -> !isVisible(flow, index)).ifPresent(_ -> table.scrollTo(index));
    }

    private void restore(List<Row<R>> selected) {
        table.getSelectionModel().clearSelection();
        if (selected.isEmpty()) {
            return;
        }
        var wanted = Collections.newSetFromMap(new IdentityHashMap<Row<R>, Boolean>());
        wanted.addAll(selected);
        var items = table.getItems();
        var indices = IntStream.range(0, items.size())
                .filter(index -> wanted.contains(items.get(index)))
                .toArray();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
    }

    /// Empty when the first row is to be seen: who is at the beginning wants to see what is new there.
    private Optional<Top<R>> top() {
        return flow().flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
                .filter(cell -> cell.getIndex() > 0
                        && cell.getIndex() < table.getItems().size())
                .map(cell -> new Top<>(table.getItems().get(cell.getIndex()), cell.getLayoutY()));
    }

    private void scrollTo(Top<R> top) {
        var index = table.getItems().indexOf(top.row());
        if (index < 0) {
            return;
        }
        table.layout();
        flow().ifPresent(flow -> {
            flow.scrollToTop(index);
            flow.scrollPixels(-top.offset());
        });
    }

    private static boolean isVisible(VirtualFlow<?> flow, int index) {
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= index && index <= last.getIndex();
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
