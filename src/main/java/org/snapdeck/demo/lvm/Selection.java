package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// `-S 'lv_uuid=... && lv_tags=...'`: comparisons for equality, joined by and, or and not.
final class Selection<R> {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(&&|\\|\\||!=|=|!|\\(|\\)|\"[^\"]*\"|'[^']*'|[^\\s&|!=()\"']+)");

    private final List<Field<R>> fields;
    private final ReportStyle style;
    private final String text;
    private int at;

    private Selection(List<Field<R>> fields, ReportStyle style, String text) {
        this.fields = fields;
        this.style = style;
        this.text = text;
    }

    static <R> Predicate<R> of(String text, List<Field<R>> fields, ReportStyle style) throws LvmRefusal {
        var selection = new Selection<>(fields, style, text);
        var result = selection.or();
        if (!selection.rest().isEmpty()) {
            throw selection.wrong();
        }
        return result;
    }

    private Predicate<R> or() throws LvmRefusal {
        var result = and();
        while (skip("||")) {
            result = result.or(and());
        }
        return result;
    }

    private Predicate<R> and() throws LvmRefusal {
        var result = one();
        while (skip("&&")) {
            result = result.and(one());
        }
        return result;
    }

    private Predicate<R> one() throws LvmRefusal {
        if (skip("!")) {
            return one().negate();
        }
        if (skip("(")) {
            var inner = or();
            if (!skip(")")) {
                throw wrong();
            }
            return inner;
        }
        var field = field(word());
        if (skip("!=")) {
            return equal(field, word()).negate();
        }
        if (skip("=")) {
            return equal(field, word());
        }
        throw wrong();
    }

    private Predicate<R> equal(Field<R> field, String wanted) {
        return row -> switch (field.value().apply(row)) {
            case Value.Items(var items) -> items.contains(wanted);
            case Value.Text(String value) -> value.equals(wanted);
            case Value.Number(long number) -> String.valueOf(number).equals(wanted);
            case Value.Flag flag -> flag.written(style).equals(wanted);
            case Value.Bytes _, Value.Share _, Value.Time _ ->
                field.value().apply(row).written(style).equals(wanted);
        };
    }

    private Field<R> field(String name) throws LvmRefusal {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw LvmRefusal.failed("Unrecognised selection field: " + name, "Selection syntax error at '" + text + "'.");
    }

    private String word() throws LvmRefusal {
        var token = token();
        if (token.isEmpty() || "&& || != = ! ( )".contains(token)) {
            throw wrong();
        }
        at = text.length() - rest().length() + token.length();
        var quoted = token.startsWith("\"") || token.startsWith("'");
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    private boolean skip(String expected) throws LvmRefusal {
        if (rest().isEmpty() || !token().equals(expected)) {
            return false;
        }
        at = text.length() - rest().length() + expected.length();
        return true;
    }

    private String token() throws LvmRefusal {
        var found = TOKEN.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw wrong();
        }
        return found.group(1);
    }

    private String rest() {
        return text.substring(at).stripLeading();
    }

    private LvmRefusal wrong() {
        return LvmRefusal.failed("Selection syntax error at '" + rest() + "'.");
    }
}
