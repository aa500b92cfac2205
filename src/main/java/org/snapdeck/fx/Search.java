package org.snapdeck.fx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person types into a filter: words in any order and any case, all of which must occur.
record Search(List<String> parts) {

    static Search of(String typed) {
        return new Search(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    boolean finds(String text) {
        if (parts.isEmpty()) {
            return true;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(lower::contains);
    }
}
