package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How somebody has arranged a table: its columns from left to right, which of them were chosen or taken away,
/// how wide some were made, and the order of the rows.
///
/// Written as one line, `name:240 size -type +id; created:descending`: a hyphen stands before a column that was
/// taken away, a plus before one that was chosen. What can't be read, such as the columns of another version, is
/// passed over.
public record TableLook(List<Part> parts, List<Sorting> sortings) {

    public static final TableLook NONE = new TableLook(List.of(), List.of());

    private static final Pattern PART = Pattern.compile("([+-]?)([a-z][a-z0-9-]*)(?::(\\d{1,4}))?");
    private static final Pattern SORTING = Pattern.compile("([a-z][a-z0-9-]*):(ascending|descending)");
    private static final int LEAST_WIDTH = 24;

    public TableLook {
        parts = List.copyOf(parts);
        sortings = List.copyOf(sortings);
    }

    /// @param chosen empty when it comes and goes as there is room
    /// @param width empty when nobody has dragged it
    public record Part(String key, Optional<Boolean> chosen, OptionalInt width) {

        private String text() {
            return chosen.map(shown -> shown ? "+" : "-").orElse("")
                    + key
                    + (width.isPresent() ? ":" + width.getAsInt() : "");
        }
    }

    public record Sorting(String key, boolean descending) {

        private String text() {
            return key + (descending ? ":descending" : ":ascending");
        }
    }

    public static TableLook of(String text) {
        var halves = text.split(";", 2);
        return new TableLook(parts(halves[0]), halves.length > 1 ? sortings(halves[1]) : List.of());
    }

    private static List<Part> parts(String text) {
        var seen = new HashSet<String>();
        var parts = new ArrayList<Part>();
        for (var word : words(text)) {
            var found = PART.matcher(word);
            if (found.matches() && seen.add(found.group(2))) {
                parts.add(new Part(found.group(2), chosen(found.group(1)), width(found.group(3))));
            }
        }
        return parts;
    }

    private static Optional<Boolean> chosen(String sign) {
        return sign.isEmpty() ? Optional.empty() : Optional.of(sign.equals("+"));
    }

    private static OptionalInt width(String digits) {
        return digits == null || Integer.parseInt(digits) < LEAST_WIDTH
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(digits));
    }

    private static List<Sorting> sortings(String text) {
        return words(text).stream()
                .map(SORTING::matcher)
                .filter(Matcher::matches)
                .map(found -> new Sorting(found.group(1), found.group(2).equals("descending")))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "))
                + sortings.stream().map(sorting -> " " + sorting.text()).collect(Collectors.joining("", ";", ""));
    }

    /// The keys of a table in the order of this look. One that the look does not know stays behind the one that it
    /// came after at first.
    List<String> arrange(List<String> keys) {
        var arranged = new ArrayList<>(
                parts.stream().map(Part::key).filter(keys::contains).toList());
        for (var index = 0; index < keys.size(); index++) {
            if (!arranged.contains(keys.get(index))) {
                arranged.add(index == 0 ? 0 : arranged.indexOf(keys.get(index - 1)) + 1, keys.get(index));
            }
        }
        return arranged;
    }
}
