package org.snapdeck.demo.lvm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What stands in a field of a report, before it is written.
sealed interface Value {

    Value NOTHING = new Text("");

    record Text(String text) implements Value {}

    record Bytes(long bytes) implements Value {}

    record Number(long number) implements Value {}

    record Share(Percent percent) implements Value {}

    /// A yes has a name of its own, a no is empty, and what can't be known says so.
    record Flag(Optional<Boolean> known, String yes) implements Value {
        static Flag of(boolean set, String yes) {
            return new Flag(Optional.of(set), yes);
        }
    }

    record Time(long epochSecond) implements Value {}

    /// Several words: one of them is enough for a selection.
    record Items(List<String> items) implements Value {}

    DateTimeFormatter USUAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0000").withZone(ZoneOffset.UTC);

    default String written(ReportStyle style) {
        return switch (this) {
            case Text(String text) -> text;
            case Bytes(long bytes) -> style.units().brief(bytes);
            case Number(long number) -> String.valueOf(number);
            case Share(Percent percent) -> percent.toString();
            case Flag(Optional<Boolean> known, String yes) -> style.binary() ? digit(known) : word(known, yes);
            case Time(long second) ->
                style.epochTimes() ? String.valueOf(second) : USUAL_TIME.format(Instant.ofEpochSecond(second));
            case Items(List<String> items) -> String.join(",", items);
        };
    }

    private static String word(Optional<Boolean> known, String yes) {
        return known.map(set -> set ? yes : "").orElse("unknown");
    }

    private static String digit(Optional<Boolean> known) {
        return known.map(set -> set ? "1" : "0").orElse("-1");
    }
}
