package org.snapdeck.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody types to see fewer rows, such as `status:error pool:ssd web -test size:>10`. All of it must
/// hold. Words without a key may stand anywhere; case does not matter.
public final class Filter<R> {

    private final List<Fact<R>> facts;
    private final List<Term<R>> terms = new ArrayList<>();
    private final List<FilterProblem> problems = new ArrayList<>();

    private Filter(List<Fact<R>> facts) {
        this.facts = facts;
    }

    public static <R> Filter<R> of(String typed, List<Fact<R>> facts) {
        var filter = new Filter<R>(facts);
        Token.in(typed).forEach(filter::add);
        return filter;
    }

    public boolean finds(R row, Instant now) {
        return terms.stream().allMatch(term -> term.holds(row, now));
    }

    public List<FilterProblem> problems() {
        return List.copyOf(problems);
    }

    private void add(Token token) {
        read(token)
                .ifPresent(term ->
                        terms.add(token.negated() && !(term instanceof Term.Never<R>) ? new Term.Not<>(term) : term));
    }

    /// Nothing as long as there is nothing behind the colon: the rest is still to be typed.
    private Optional<Term<R>> read(Token token) {
        if (!token.hasKey()) {
            return word(token.whole());
        }
        var fact = facts.stream().filter(it -> it.key().equals(token.key())).findFirst();
        if (fact.isEmpty()) {
            problems.add(new FilterProblem.UnknownKey(token.key()));
            return word(token.whole());
        }
        return token.text().isBlank() ? Optional.empty() : keyed(fact.get(), token);
    }

    private Optional<Term<R>> word(String word) {
        return word.isBlank() ? Optional.empty() : Optional.of(new Term.Anywhere<>(facts, Folded.of(word)));
    }

    private Optional<Term<R>> keyed(Fact<R> fact, Token token) {
        var text = Folded.of(token.text());
        var comparison = token.quoted() ? Optional.<Comparison>empty() : Comparison.at(text.text());
        if (comparison.isEmpty()) {
            return Optional.of(plain(fact, text));
        }
        var operand = text.text().substring(comparison.get().sign().length());
        return operand.isBlank() ? Optional.empty() : Optional.of(compared(fact, comparison.get(), operand.strip()));
    }

    /// A number is meant as that number: `1` is not looked for in `110`.
    private Term<R> plain(Fact<R> fact, Folded text) {
        return switch (fact.unit()) {
            case NONE -> new Term.In<>(fact, text);
            case COUNT, BYTES, PERCENT, SECONDS -> measured(fact, text.text().strip(), Comparison.EQUAL);
            case TIME ->
                Measure.of(text.text().strip(), Unit.TIME).isPresent()
                        ? ageless(fact, text.text())
                        : new Term.In<>(fact, text);
        };
    }

    private Term<R> compared(Fact<R> fact, Comparison how, String operand) {
        if (fact.unit() == Unit.NONE && how == Comparison.EQUAL) {
            return new Term.Exactly<>(fact, new Folded(operand));
        }
        if (fact.unit() == Unit.NONE) {
            problems.add(new FilterProblem.NotComparable(fact.key()));
            return new Term.Never<>();
        }
        return fact.unit() == Unit.TIME && how == Comparison.EQUAL
                ? ageless(fact, operand)
                : measured(fact, operand, how);
    }

    /// Nothing is as old as that to the millisecond.
    private Term<R> ageless(Fact<R> fact, String operand) {
        problems.add(new FilterProblem.NeedsComparison(fact.key(), operand));
        return new Term.Never<>();
    }

    private Term<R> measured(Fact<R> fact, String operand, Comparison how) {
        return Measure.of(operand, fact.unit())
                .<Term<R>>map(measure -> how == Comparison.EQUAL
                        ? new Term.Equal<>(fact, measure)
                        : new Term.Compared<>(fact, how, measure))
                .orElseGet(() -> {
                    problems.add(new FilterProblem.BadMeasure(fact.key(), operand, fact.unit()));
                    return new Term.Never<>();
                });
    }
}
