package org.snapdeck.fx;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;

/// What was done with a row, as a tab of its details.
public final class HistoryView<R> implements RowView<R> {

    private final HistoryList list;
    private final Function<? super R, List<HistoryLine>> lines;

    public HistoryView(Words words, Function<? super R, List<HistoryLine>> lines) {
        this.list = new HistoryList(words);
        this.lines = lines;
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public void show(R row) {
        list.show(lines.apply(row));
    }
}
