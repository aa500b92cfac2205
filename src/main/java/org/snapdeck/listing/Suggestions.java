package org.snapdeck.listing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a filter offers while it is typed: the keys, and after a key the words that the rows have there.
public final class Suggestions<R> {

    private static final int MOST = 8;

    private final List<Fact<R>> facts;
    private final Supplier<List<R>> rows;

    /// @param rows where the words that follow a key are found
    public Suggestions(List<Fact<R>> facts, Supplier<List<R>> rows) {
        this.facts = List.copyOf(facts);
        this.rows = rows;
    }

    /// For the last part of what is typed. Nothing where it is a word like any other.
    public List<Suggestion> after(String typed) {
        var tokens = Token.in(typed);
        if (tokens.isEmpty() || Character.isWhitespace(typed.charAt(typed.length() - 1)) && !isOpen(typed)) {
            return List.of();
        }
        var last = tokens.getLast();
        var before = typed.substring(0, last.start()) + (last.negated() ? "-" : "");
        return last.hasKey() ? values(before, last) : keys(before, Folded.of(last.whole()));
    }

    /// All keys, for somebody who asks what there is.
    public List<Suggestion> all(String typed) {
        var before = typed.isBlank() || typed.endsWith(" ") ? typed : typed + " ";
        return facts.stream().map(fact -> key(before, fact)).toList();
    }

    private static boolean isOpen(String typed) {
        return typed.chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    private List<Suggestion> keys(String before, Folded begun) {
        return facts.stream()
                .filter(fact -> fact.key().startsWith(begun.text()))
                .map(fact -> key(before, fact))
                .limit(MOST)
                .toList();
    }

    private Suggestion key(String before, Fact<R> fact) {
        return new Suggestion(before + fact.key() + ":", fact.key() + ":", fact.key());
    }

    private List<Suggestion> values(String before, Token token) {
        return facts.stream()
                .filter(fact -> fact.key().equals(token.key()) && fact.unit() == Unit.NONE)
                .flatMap(fact -> words(fact)
                        .filter(word -> Folded.of(word).contains(Folded.of(token.text())))
                        .filter(word -> !word.equals(token.text()))
                        .map(word -> token.key() + ":" + quoted(word))
                        .map(word -> new Suggestion(before + word + " ", word, fact.key())))
                .limit(MOST)
                .toList();
    }

    private Stream<String> words(Fact<R> fact) {
        return rows.get().stream()
                .map(row -> fact.value(row).raw())
                .filter(word -> !word.isBlank() && word.length() <= 64)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER);
    }

    private static String quoted(String word) {
        return word.chars().anyMatch(Character::isWhitespace) ? "\"" + word + "\"" : word;
    }
}
