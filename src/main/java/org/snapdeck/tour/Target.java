package org.snapdeck.tour;

import java.util.List;
import java.util.stream.Collectors;

/// Where to look on the screen: parts that narrow each other from left to right, as in
/// `#volumes-table row "vol-1" .row-menu`.
record Target(List<Part> parts) {

    Target {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a target names something");
        }
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" "));
    }

    sealed interface Part {

        /// An id or a style class, as in a style sheet.
        record Css(String selector) implements Part {
            @Override
            public String toString() {
                return selector;
            }
        }

        /// The first of these that shows exactly this text somewhere.
        record Saying(String selector, String text) implements Part {
            @Override
            public String toString() {
                return selector + " saying " + Quoted.of(text);
            }
        }

        /// The row of a table or list that shows exactly this text in one of its cells.
        record Row(String text) implements Part {
            @Override
            public String toString() {
                return "row " + Quoted.of(text);
            }
        }

        /// The smallest thing that shows this text.
        record Text(String text) implements Part {
            @Override
            public String toString() {
                return "text " + Quoted.of(text);
            }
        }
    }
}
