package org.snapdeck.listing;

/// Why a part of a filter does not do what was meant.
public sealed interface FilterProblem {

    String key();

    /// No fact is called so; what was typed is looked for as it stands.
    record UnknownKey(String key) implements FilterProblem {}

    /// It has no order, so that nothing is more or less.
    record NotComparable(String key) implements FilterProblem {}

    /// An age is never met exactly, only passed or not.
    record NeedsComparison(String key, String typed) implements FilterProblem {}

    /// What it is compared with can't be read.
    record BadMeasure(String key, String typed, Unit unit) implements FilterProblem {}
}
