package org.snapdeck.demo.lvm;

import java.util.function.Function;

/// A field of a report. Its column is at least as wide as given; numbers stand to the right.
record Field<R>(String name, String heading, int width, boolean right, Function<R, Value> value) {

    static <R> Field<R> text(String name, String heading, int width, Function<R, String> text) {
        return new Field<>(name, heading, width, false, row -> new Value.Text(text.apply(row)));
    }

    static <R> Field<R> size(String name, String heading, Function<R, Long> bytes) {
        return new Field<>(name, heading, 5, true, row -> new Value.Bytes(bytes.apply(row)));
    }

    static <R> Field<R> number(String name, String heading, int width, Function<R, Number> number) {
        return new Field<>(
                name,
                heading,
                width,
                true,
                row -> new Value.Number(number.apply(row).longValue()));
    }

    static <R> Field<R> other(String name, String heading, int width, Function<R, Value> value) {
        return new Field<>(name, heading, width, false, value);
    }

    /// The same field of something that a row holds.
    <O> Field<O> of(Function<O, R> part) {
        return new Field<>(name, heading, width, right, row -> value.apply(part.apply(row)));
    }
}
