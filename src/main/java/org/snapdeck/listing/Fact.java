package org.snapdeck.listing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Something that a table knows of each of its rows.
///
/// @param key by which the filter and exported files call it; it stays the same in all languages
/// @param told how people are shown it
public record Fact<R>(String key, Unit unit, Function<? super R, Value> value, Function<? super R, String> told) {

    public static <R> Fact<R> text(String key, Function<? super R, String> text) {
        return word(key, text, text);
    }

    /// Text that programs know by another word than people are shown.
    public static <R> Fact<R> word(String key, Function<? super R, String> word, Function<? super R, String> told) {
        return new Fact<>(key, Unit.NONE, row -> text(word.apply(row)), told);
    }

    public static <R> Fact<R> flag(String key, Function<? super R, Boolean> flag, Function<? super R, String> told) {
        return new Fact<>(key, Unit.NONE, row -> new Value.Flag(flag.apply(row)), told);
    }

    public static <R> Fact<R> count(String key, ToLongFunction<? super R> count, Function<? super R, String> told) {
        return new Fact<>(key, Unit.COUNT, row -> amount(count.applyAsLong(row)), told);
    }

    /// A number that not every row has.
    public static <R> Fact<R> countIfAny(
            String key, Function<? super R, OptionalLong> count, Function<? super R, String> told) {
        return new Fact<>(key, Unit.COUNT, row -> amount(count.apply(row)), told);
    }

    /// A size that not every row has.
    public static <R> Fact<R> bytesIfAny(
            String key, Function<? super R, OptionalLong> bytes, Function<? super R, String> told) {
        return new Fact<>(key, Unit.BYTES, row -> amount(bytes.apply(row)), told);
    }

    public static <R> Fact<R> bytes(String key, ToLongFunction<? super R> bytes, Function<? super R, String> told) {
        return new Fact<>(key, Unit.BYTES, row -> amount(bytes.applyAsLong(row)), told);
    }

    public static <R> Fact<R> percent(
            String key, Function<? super R, OptionalDouble> percent, Function<? super R, String> told) {
        return new Fact<>(key, Unit.PERCENT, row -> amount(percent.apply(row)), told);
    }

    public static <R> Fact<R> time(
            String key, Function<? super R, Optional<Instant>> time, Function<? super R, String> told) {
        return new Fact<>(
                key,
                Unit.TIME,
                row -> time.apply(row).<Value>map(Value.Moment::new).orElseGet(Value.Nothing::new),
                told);
    }

    public static <R> Fact<R> duration(
            String key, Function<? super R, Optional<Duration>> duration, Function<? super R, String> told) {
        return new Fact<>(
                key,
                Unit.SECONDS,
                row -> duration.apply(row)
                        .<Value>map(it -> new Value.Amount(BigDecimal.valueOf(it.toMillis(), 3)))
                        .orElseGet(Value.Nothing::new),
                told);
    }

    public Fact<R> as(String otherKey) {
        return new Fact<>(otherKey, unit, value, told);
    }

    /// What its column is called in a file.
    public String header() {
        return unit.header(key);
    }

    public String told(R row) {
        return told.apply(row);
    }

    public Value value(R row) {
        return value.apply(row);
    }

    private static Value text(String text) {
        return text.isEmpty() ? new Value.Nothing() : new Value.Text(text);
    }

    private static Value amount(long number) {
        return new Value.Amount(BigDecimal.valueOf(number));
    }

    private static Value amount(OptionalLong number) {
        return number.isPresent() ? amount(number.getAsLong()) : new Value.Nothing();
    }

    private static Value amount(OptionalDouble number) {
        return number.isPresent() ? new Value.Amount(BigDecimal.valueOf(number.getAsDouble())) : new Value.Nothing();
    }
}
