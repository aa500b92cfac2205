package org.snapdeck.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares the width of a table among its columns: text columns grow, all but numbers shrink to what they need
/// at least, and a column that somebody has dragged keeps its width. When that is too much, texts shrink as far
/// as they can be made out, and then statuses and the like, so that the rows' menu stays in sight; only then the table
/// scrolls sideways.
@SuppressWarnings("rawtypes")
final class ColumnFit<R> implements Callback<TableView.ResizeFeatures, Boolean> {

    /// An icon and the beginning of a word; what is cut off stands in a tooltip.
    static final double TIGHT = 56;

    private final Map<TableColumnBase<?, ?>, Column<R>> descriptions = new HashMap<>();
    private final Map<TableColumnBase<?, ?>, Double> dragged = new HashMap<>();
    private final Runnable changed;

    /// @param changed told when somebody has dragged a column
    ColumnFit(Runnable changed) {
        this.changed = changed;
    }

    void describe(TableColumn<?, ?> column, Column<R> description) {
        descriptions.put(column, description);
    }

    /// As if somebody had dragged it.
    void drag(TableColumn<?, ?> column, double width) {
        var wanted = Math.clamp(width, column.getMinWidth(), column.getMaxWidth());
        dragged.put(column, wanted);
        column.setPrefWidth(wanted);
    }

    OptionalInt dragged(TableColumn<?, ?> column) {
        var width = dragged.get(column);
        return width == null ? OptionalInt.empty() : OptionalInt.of((int) Math.round(width));
    }

    void forget() {
        dragged.clear();
        descriptions.forEach((column, description) ->
                ((TableColumn<?, ?>) column).setPrefWidth(description.room().width()));
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() != null) {
            return drag(features);
        }
        var columns = columns(features);
        var wishes = columns.stream().map(this::wish).toList();
        var widths = share(features.getContentWidth(), wishes);
        for (var index = 0; index < columns.size(); index++) {
            features.setColumnWidth(columns.get(index), widths.get(index));
        }
        return true;
    }

    /// What a column would like, what it needs to be of use, what it still can be made out in, and whether it takes
    /// what is left.
    record Wish(double width, double least, double tight, boolean elastic) {

        private double spare() {
            return width - least;
        }

        private double reserve() {
            return least - tight;
        }
    }

    /// How wide each column becomes.
    static List<Double> share(double available, List<Wish> wishes) {
        var missing = sum(wishes, Wish::width) - available;
        if (missing <= 0) {
            var elastic = wishes.stream().filter(Wish::elastic).toList();
            var growth = -missing / sum(elastic, Wish::width);
            return each(wishes, wish -> wish.elastic() ? wish.width() * (1 + growth) : wish.width());
        }
        var spare = sum(wishes, Wish::spare);
        if (missing <= spare) {
            return each(wishes, wish -> wish.width() - wish.spare() * missing / spare);
        }
        var lacking = missing - spare;
        var ofTexts = part(lacking, wishes, Wish::elastic);
        var ofOthers = part(
                lacking - sum(wishes.stream().filter(Wish::elastic).toList(), Wish::reserve),
                wishes,
                wish -> !wish.elastic());
        return each(wishes, wish -> wish.least() - wish.reserve() * (wish.elastic() ? ofTexts : ofOthers));
    }

    /// How much of their reserve some columns give.
    private static double part(double lacking, List<Wish> wishes, Predicate<Wish> which) {
        var reserve = sum(wishes.stream().filter(which).toList(), Wish::reserve);
        return reserve == 0 ? 0 : Math.clamp(lacking / reserve, 0, 1);
    }

    private static double sum(List<Wish> wishes, ToDoubleFunction<Wish> measure) {
        return wishes.stream().mapToDouble(measure).sum();
    }

    private static List<Double> each(List<Wish> wishes, ToDoubleFunction<Wish> measure) {
        return wishes.stream()
                .map(wish -> Math.floor(measure.applyAsDouble(wish)))
                .toList();
    }

    private Wish wish(TableColumnBase<?, ?> column) {
        var fixed = dragged.get(column);
        if (fixed != null) {
            return new Wish(fixed, fixed, fixed, false);
        }
        var description = descriptions.get(column);
        if (description == null) {
            return new Wish(column.getMaxWidth(), column.getMaxWidth(), column.getMaxWidth(), false);
        }
        var room = description.room();
        return new Wish(room.width(), room.least(), tight(room), room.shape() == Column.Shape.TEXT);
    }

    static double tight(Column.Room room) {
        return room.shape() == Column.Shape.NUMBER ? room.least() : Math.min(TIGHT, room.least());
    }

    private boolean drag(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> column = features.getColumn();
        var wanted = column.getWidth() + features.getDelta();
        if (wanted < column.getMinWidth() || wanted > column.getMaxWidth()) {
            return false;
        }
        dragged.put(column, wanted);
        features.setColumnWidth(column, wanted);
        changed.run();
        return true;
    }

    private static List<TableColumnBase<?, ?>> columns(TableView.ResizeFeatures features) {
        TableView<?> table = features.getTable();
        return List.copyOf(table.getVisibleLeafColumns());
    }
}
