package org.snapdeck.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody types to see fewer rows, such as `status:error pool:ssd web -test size:>10G`. All of it must
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
            return Optional.of(new Term.In<>(fact, text));
        }
        var operand = text.text().substring(comparison.get().sign().length());
        return operand.isBlank() ? Optional.empty() : Optional.of(compared(fact, comparison.get(), operand.strip()));
    }

    private Term<R> compared(Fact<R> fact, Comparison how, String operand) {
        if (fact.unit() == Unit.NONE && how == Comparison.EQUAL) {
            return new Term.Exactly<>(fact, new Folded(operand));
        }
        if (fact.unit() == Unit.NONE) {
            problems.add(new FilterProblem.NotComparable(fact.key()));
            return new Term.Never<>();
        }
        return Measure.of(operand, fact.unit())
                .<Term<R>>map(measure -> new Term.Compared<>(fact, how, measure))
                .orElseGet(() -> {
                    problems.add(new FilterProblem.BadMeasure(fact.key(), operand, fact.unit()));
                    return new Term.Never<>();
                });
    }
}
