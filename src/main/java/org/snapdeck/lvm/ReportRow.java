package org.snapdeck.lvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.snapdeck.usage.Digits;
import org.snapdeck.usage.Unreadable;

/// One row of a report, whose fields are all there or the report is unreadable. An empty field is one that LVM
/// has no value for.
record ReportRow(Map<String, String> fields) {

    String text(String field) throws Unreadable {
        var text = fields.get(field);
        if (text == null) {
            throw new Unreadable("no field \"" + field + "\"");
        }
        return text;
    }

    Optional<String> optional(String field) throws Unreadable {
        var text = text(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    <T> Optional<T> optional(String field, Function<String, T> reading) throws Unreadable {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(read(field, reading));
    }

    /// A value that checks itself.
    <T> T read(String field, Function<String, T> reading) throws Unreadable {
        var text = text(field);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("\"" + field + "\" can't be \"" + text + "\"");
        }
    }

    ByteSize bytes(String field) throws Unreadable {
        return read(field, text -> new ByteSize(Digits.number(text)));
    }

    long number(String field) throws Unreadable {
        return read(field, Digits::number);
    }

    int integer(String field) throws Unreadable {
        return read(field, Digits::integer);
    }

    OptionalDouble percent(String field) throws Unreadable {
        if (text(field).isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(read(field, Digits::percentage));
    }

    /// A field that says its own word for yes, nothing for no, and something else when LVM does not know.
    Answer answer(String field, String yes) throws Unreadable {
        var text = text(field);
        if (text.isEmpty()) {
            return Answer.NO;
        }
        return text.equals(yes) ? Answer.YES : Answer.UNKNOWN;
    }

    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
