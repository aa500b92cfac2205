package org.snapdeck.tour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words of one line, taken from the left: bare words, and texts in double quotes in which a backslash
/// saves the next character.
final class LineWords {

    /// A bare word and a quoted text are never the same thing, even if they read the same.
    record Word(String text, boolean quoted) {
        @Override
        public String toString() {
            return quoted ? Quoted.of(text) : text;
        }
    }

    private final int line;
    private final ArrayDeque<Word> words;

    private LineWords(int line, List<Word> words) {
        this.line = line;
        this.words = new ArrayDeque<>(words);
    }

    static LineWords split(int line, String source) throws TourMistake {
        var words = new ArrayList<Word>();
        var at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.charAt(at) == '"') {
                at = quoted(line, source, at + 1, words);
            } else {
                at = bare(source, at, words);
            }
        }
        return new LineWords(line, words);
    }

    private static int bare(String source, int start, List<Word> words) {
        var end = start;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        words.add(new Word(source.substring(start, end), false));
        return end;
    }

    private static int quoted(int line, String source, int start, List<Word> words) throws TourMistake {
        var text = new StringBuilder();
        for (var at = start; at < source.length(); at++) {
            var letter = source.charAt(at);
            if (letter == '"') {
                words.add(new Word(text.toString(), true));
                return at + 1;
            }
            if (letter == '\\') {
                at++;
                if (at == source.length()) {
                    break;
                }
                letter = source.charAt(at);
            }
            text.append(letter);
        }
        throw new TourMistake(line, "tour.mistake.quote");
    }

    int line() {
        return line;
    }

    Optional<Word> peek() {
        return Optional.ofNullable(words.peek());
    }

    /// Takes the next word if it is this one.
    boolean take(String word) {
        if (peek().filter(next -> !next.quoted() && next.text().equals(word)).isEmpty()) {
            return false;
        }
        words.remove();
        return true;
    }

    Optional<String> takeBare() {
        if (peek().filter(next -> !next.quoted()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.remove().text());
    }

    String text() throws TourMistake {
        if (peek().filter(Word::quoted).isEmpty()) {
            throw new TourMistake(line, "tour.mistake.text");
        }
        return words.remove().text();
    }

    void end() throws TourMistake {
        if (peek().isPresent()) {
            throw new TourMistake(line, "tour.mistake.rest", rest());
        }
    }

    String rest() {
        return words.stream().map(Word::toString).collect(Collectors.joining(" "));
    }
}
