package org.snapdeck.fx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.snapdeck.listing.Fact;
import org.snapdeck.listing.FilterProblem;

/// Says what is wrong with a filter, and how it is written.
record FilterWords(Words words) {

    <R> String explain(List<FilterProblem> problems, List<Fact<R>> facts) {
        var keys = facts.stream().map(Fact::key).collect(Collectors.joining(", "));
        return problems.stream()
                .map(problem -> sentence(problem, keys))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// What stands beside a key that is offered.
    <R> String meaning(String title, Fact<R> fact) {
        return switch (fact.unit()) {
            case NONE -> title;
            case COUNT -> words.text("filter.such-as", title, fact.key() + ":>100");
            case BYTES -> words.text("filter.such-as-gib", title, fact.key() + ":>10", fact.key() + ":500M");
            case PERCENT -> words.text("filter.such-as", title, fact.key() + ":>80");
            case SECONDS -> words.text("filter.such-as", title, fact.key() + ":>5s");
            case TIME -> words.text("filter.such-as", title, fact.key() + ":<2d");
        };
    }

    private String sentence(FilterProblem problem, String keys) {
        return switch (problem) {
            case FilterProblem.UnknownKey(var key) -> words.text("filter.unknown-key", key, keys);
            case FilterProblem.NotComparable(var key) -> words.text("filter.not-comparable", key);
            case FilterProblem.NeedsComparison(var key, var typed) -> words.text("filter.needs-comparison", key, typed);
            case FilterProblem.BadMeasure(var key, var typed, var unit) ->
                words.text("filter.bad-measure." + unit.name().toLowerCase(Locale.ROOT), key, typed);
        };
    }
}
