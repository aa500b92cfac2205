package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A table with the details of its selected row below it or beside it. Only the tab in front is filled.
public final class DetailsPane<R> {

    private static final double TABLE_SHARE = 0.55;

    private final Words words;
    private final LiveTable<R> table;
    private final SplitPane split = new SplitPane();
    private final DetailsHeader header;
    private final TabPane tabs = new TabPane();
    private final VBox details;
    private final List<RowView<R>> views = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Function<? super R, String> title;
    private boolean wanted = true;

    public DetailsPane(Words words, LiveTable<R> table, Function<? super R, String> title) {
        this.words = words;
        this.table = table;
        this.title = title;
        this.header = new DetailsHeader(words, this::turn, this::close);
        this.details = new VBox(header.node(), tabs);
        details.getStyleClass().add("details");
        tabs.getStyleClass().add("details-tabs");
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedIndexProperty().subscribe(this::fill);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        split.getStyleClass().add("details-split");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(table.view());
        table.selectedProperty().subscribe(this::follow);
    }

    /// The view is told each time another row, or the same row with other values, is to be shown in it. Tours
    /// and tests find the tab by the last part of its key: `tab-overview`.
    public DetailsPane<R> tab(String titleKey, RowView<R> view) {
        var scroll = new FittingScroll("details-body");
        scroll.show(view.node());
        views.add(view);
        keys.add(titleKey);
        var tab = new Tab(words.text(titleKey), scroll);
        tab.setId("tab-" + titleKey.substring(titleKey.lastIndexOf('.') + 1));
        tabs.getTabs().add(tab);
        return this;
    }

    public Node view() {
        return split;
    }

    /// Opens the details of the selected row after somebody has closed them.
    public void open() {
        wanted = true;
        follow(table.selectedProperty().get());
    }

    /// Brings a tab to the front.
    public void turnTo(String titleKey) {
        tabs.getSelectionModel().select(keys.indexOf(titleKey));
    }

    /// Something has changed that the row itself does not tell.
    public void refresh() {
        fill();
    }

    private void close() {
        wanted = false;
        split.getItems().remove(details);
    }

    private void turn() {
        var vertical = split.getOrientation() == Orientation.VERTICAL;
        split.setOrientation(vertical ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    private void follow(Optional<R> row) {
        if (!wanted) {
            return;
        }
        if (row.isEmpty()) {
            split.getItems().remove(details);
            return;
        }
        header.title(title.apply(row.get()));
        if (!split.getItems().contains(details)) {
            split.getItems().add(details);
            split.setDividerPositions(TABLE_SHARE);
            split.layout();
            table.revealSelected();
        }
        fill();
    }

    private void fill() {
        var index = tabs.getSelectionModel().getSelectedIndex();
        if (index >= 0 && split.getItems().contains(details)) {
            table.selectedProperty().get().ifPresent(views.get(index)::show);
        }
    }
}
