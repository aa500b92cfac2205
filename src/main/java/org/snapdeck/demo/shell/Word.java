package org.snapdeck.demo.shell;

import java.util.List;

/// A word of a script before its expansion.
record Word(List<Piece> pieces) {

    Word {
        pieces = List.copyOf(pieces);
    }

    static Word literal(String text) {
        return new Word(List.of(new Piece.Text(text, false)));
    }

    /// Part of a word. What was quoted is neither split nor a pattern.
    sealed interface Piece {

        record Text(String text, boolean quoted) implements Piece {}

        record Parameter(String name, Form form, boolean quoted) implements Piece {}

        record Output(Command command, boolean quoted) implements Piece {}

        record Arithmetic(Word expression, boolean quoted) implements Piece {}
    }

    /// What is wanted of a parameter.
    sealed interface Form {

        record Value() implements Form {}

        record Length() implements Form {}

        /// `${x:-word}` and its three sisters; with the colon, an empty value counts as none.
        record Otherwise(char operator, boolean colon, Word word) implements Form {}

        /// `${x#pattern}`, `${x%%pattern}`: a part cut off at the front or at the end.
        record Cut(boolean front, boolean longest, Word pattern) implements Form {}
    }

    /// The word as it stands, when it is one unquoted text: only then can it be a reserved word or a function's
    /// name.
    String plain() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Text(String text, boolean quoted) && !quoted
                ? text
                : "";
    }
}
