package org.snapdeck.listing;

import java.math.BigDecimal;
import java.time.Instant;

/// A fact of a row as it is, not as it is told: a number is exact, and a word is the one that programs know.
public sealed interface Value {

    record Nothing() implements Value {}

    record Text(String text) implements Value {}

    record Flag(boolean set) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    record Moment(Instant time) implements Value {}

    /// As it stands in a file; empty when there is none.
    default String raw() {
        return switch (this) {
            case Nothing() -> "";
            case Text(var text) -> text;
            case Flag(var set) -> Boolean.toString(set);
            case Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Moment(var time) -> time.toString();
        };
    }
}
