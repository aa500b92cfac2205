package org.snapdeck.fx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.snapdeck.fx.Column.Room;
import org.snapdeck.fx.Column.Shape;
import org.snapdeck.listing.Fact;

/// Makes the columns of a table of rows.
public final class Columns<R> {

    private static final double NAME = 200;
    private static final double TEXT = 136;
    private static final double STATUS = 136;
    private static final double SIZE = 88;
    private static final double STATUS_AND_HINT = 168;
    private static final double AGE = 132;
    private static final double LEAST_AGE = 128;
    private static final double METER = 128;

    private final Words words;

    public Columns(Words words) {
        this.words = words;
    }

    /// Text that is cut with an ellipsis when it is too long, and then stands in full in its tooltip.
    public Column<R> text(String titleKey, Function<? super R, String> text) {
        Comparator<R> order = Comparator.comparing(text::apply, String.CASE_INSENSITIVE_ORDER);
        return new Column<>(
                titleKey,
                Room.of(Shape.TEXT, TEXT),
                order,
                () -> {
                    var label = new Label();
                    Truncation.explain(label);
                    return RowView.of(label, row -> label.setText(text.apply(row)));
                },
                told(titleKey, text));
    }

    private static <R> List<Fact<R>> told(String titleKey, Function<? super R, String> text) {
        return List.of(Fact.text(Column.keyOf(titleKey), text));
    }

    /// What people call it, and below that what the machine calls it.
    public Column<R> twoLine(String titleKey, Function<? super R, String> name, Function<? super R, String> below) {
        Comparator<R> order = Comparator.comparing(name::apply, String.CASE_INSENSITIVE_ORDER);
        return new Column<R>(
                        titleKey,
                        Room.of(Shape.TEXT, NAME),
                        order,
                        () -> {
                            var view = new TwoLines();
                            return RowView.of(view, row -> view.show(name.apply(row), below.apply(row)));
                        },
                        told(titleKey, name))
                .showing(row -> lines(name.apply(row), below.apply(row)));
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /// As above; the tooltip says all of it, and more than the cell has room for.
    public Column<R> twoLine(
            String titleKey,
            Function<? super R, String> name,
            Function<? super R, String> below,
            Function<? super R, String> all) {
        return new Column<R>(
                        titleKey,
                        Room.of(Shape.TEXT, NAME),
                        text(titleKey, name).order(),
                        () -> {
                            var whole = new Tooltip();
                            var view = new TwoLines(whole);
                            return RowView.of(view, row -> {
                                view.show(name.apply(row), below.apply(row));
                                whole.setText(all.apply(row));
                            });
                        },
                        told(titleKey, name))
                .showing(row -> lines(name.apply(row), below.apply(row)));
    }

    public Column<R> size(String titleKey, ToLongFunction<? super R> bytes) {
        return new Column<>(
                titleKey,
                Room.of(Shape.NUMBER, SIZE),
                Comparator.comparingLong(bytes::applyAsLong),
                () -> {
                    var view = new SizeLabel(words);
                    return RowView.of(view, row -> view.show(bytes.applyAsLong(row)));
                },
                List.of(Fact.bytes(Column.keyOf(titleKey), bytes, row -> words.size(bytes.applyAsLong(row)))));
    }

    /// How long ago; the exact time is in the tooltip.
    public Column<R> age(String titleKey, Function<? super R, Instant> time) {
        return new Column<R>(
                        titleKey,
                        Room.of(Shape.TOKEN, AGE),
                        Comparator.comparing(time::apply),
                        () -> {
                            var view = new AgeLabel(words);
                            return RowView.of(view, row -> view.show(time.apply(row)));
                        },
                        List.of(Fact.time(
                                Column.keyOf(titleKey),
                                row -> Optional.of(time.apply(row)),
                                row -> words.age(time.apply(row)))))
                .least(LEAST_AGE);
    }

    public Column<R> status(String titleKey, Function<? super R, Status> status) {
        Comparator<R> order =
                Comparator.comparing(row -> words.text(status.apply(row).key()));
        return new Column<>(
                titleKey,
                Room.of(Shape.TOKEN, STATUS),
                order,
                () -> {
                    var chip = new StatusChip(words);
                    return RowView.of(chip, row -> chip.show(status.apply(row)));
                },
                statusFact(titleKey, row -> Optional.of(status.apply(row))));
    }

    private List<Fact<R>> statusFact(String titleKey, Function<? super R, Optional<Status>> status) {
        return List.of(Fact.word(
                Column.keyOf(titleKey),
                row -> status.apply(row).map(Status::word).orElse(""),
                row -> status.apply(row).map(it -> words.text(it.key())).orElse("")));
    }

    /// A status that not every row has.
    public Column<R> statusIfAny(String titleKey, Function<? super R, Optional<Status>> status) {
        Comparator<R> order = Comparator.comparing(
                row -> status.apply(row).map(it -> words.text(it.key())).orElse(""));
        return new Column<>(
                titleKey,
                Room.of(Shape.TOKEN, STATUS),
                order,
                () -> {
                    var chip = new StatusChip(words);
                    return RowView.of(chip, row -> {
                        status.apply(row).ifPresent(chip::show);
                        chip.setVisible(status.apply(row).isPresent());
                    });
                },
                statusFact(titleKey, status));
    }

    /// A status, and below it what else there is to say. Both can be looked for and exported.
    public Column<R> status(
            String titleKey, Function<? super R, Status> status, Function<? super R, Optional<Hint>> hint) {
        Function<R, String> remark = row -> hint.apply(row).map(Hint::sentence).orElse("");
        var told = new ArrayList<Fact<R>>(statusFact(titleKey, row -> Optional.of(status.apply(row))));
        told.add(Fact.text("remark", remark));
        return new Column<R>(
                        titleKey,
                        Room.of(Shape.TOKEN, STATUS_AND_HINT),
                        status(titleKey, status).order(),
                        () -> {
                            var view = new StatusView(words);
                            return RowView.of(view, row -> view.show(status.apply(row), hint.apply(row)));
                        },
                        told)
                .showing(row -> lines(words.text(status.apply(row).key()), remark.apply(row)));
    }

    /// Text that leads somewhere else.
    public Column<R> link(String titleKey, Function<? super R, String> text, Consumer<? super R> handler) {
        return new Column<>(
                titleKey,
                Room.of(Shape.TEXT, TEXT),
                text(titleKey, text).order(),
                () -> {
                    var link = new Hyperlink();
                    Truncation.explain(link);
                    return RowView.of(link, row -> {
                        link.setText(text.apply(row));
                        link.setOnAction(_ -> handler.accept(row));
                    });
                },
                told(titleKey, text));
    }

    /// How full something is; nothing where that is not known.
    public Column<R> meter(String titleKey, Function<? super R, Optional<Fill>> fill) {
        Comparator<R> order = Comparator.comparingDouble(
                row -> fill.apply(row).map(Fill::fraction).orElse(-1.0));
        return new Column<>(
                titleKey,
                Room.of(Shape.TOKEN, METER),
                order,
                () -> {
                    var view = new FillView();
                    return RowView.of(view, row -> view.show(fill.apply(row)));
                },
                List.of(Fact.percent(
                        Column.keyOf(titleKey),
                        row -> fill.apply(row)
                                .map(it -> OptionalDouble.of(it.percent()))
                                .orElseGet(OptionalDouble::empty),
                        row -> fill.apply(row).map(Fill::text).orElse(""))));
    }

    /// Anything else. What it tells is still to be said.
    public Column<R> of(String titleKey, Comparator<R> order, Supplier<RowView<R>> view) {
        return new Column<>(titleKey, Room.of(Shape.TEXT, TEXT), order, view, List.of());
    }
}
