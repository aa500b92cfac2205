package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// `-S 'lv_uuid=... && lv_attr!~...'`: comparisons for equality or with a pattern, joined by and, or and not.
final class Selection<R> {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s&|()\"']+)");

    private final List<Field<R>> fields;
    private final ReportStyle style;
    private final String text;
    private String rest;

    private Selection(List<Field<R>> fields, ReportStyle style, String text) {
        this.fields = fields;
        this.style = style;
        this.text = text;
        this.rest = text;
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
        var field = field(take(NAME).group());
        if (skip("=~")) {
            return matching(field, value());
        }
        if (skip("!~")) {
            return matching(field, value()).negate();
        }
        if (skip("!=")) {
            return equal(field, value()).negate();
        }
        if (skip("=")) {
            return equal(field, value());
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

    private Predicate<R> matching(Field<R> field, String pattern) throws LvmRefusal {
        var compiled = compiled(pattern);
        return row -> switch (field.value().apply(row)) {
            case Value.Items(var items) -> items.stream().anyMatch(compiled);
            case Value.Text(String value) -> compiled.test(value);
            case Value.Number _, Value.Flag _, Value.Bytes _, Value.Share _, Value.Time _ ->
                compiled.test(field.value().apply(row).written(style));
        };
    }

    private Predicate<String> compiled(String pattern) throws LvmRefusal {
        try {
            return Pattern.compile(pattern).asPredicate();
        } catch (PatternSyntaxException _) {
            throw wrong();
        }
    }

    private Field<R> field(String name) throws LvmRefusal {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw LvmRefusal.failed("Unrecognised selection field: " + name, "Selection syntax error at '" + text + "'.");
    }

    private String value() throws LvmRefusal {
        var found = take(VALUE);
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private MatchResult take(Pattern pattern) throws LvmRefusal {
        var found = pattern.matcher(rest());
        if (!found.lookingAt()) {
            throw wrong();
        }
        rest = rest().substring(found.end());
        return found.toMatchResult();
    }

    private boolean skip(String expected) {
        if (!rest().startsWith(expected)) {
            return false;
        }
        rest = rest().substring(expected.length());
        return true;
    }

    private String rest() {
        return rest.stripLeading();
    }

    private LvmRefusal wrong() {
        return LvmRefusal.failed("Selection syntax error at '" + rest() + "'.");
    }
}
