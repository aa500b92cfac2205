package org.snapdeck.demo.shell;

/// What the lexer finds.
sealed interface Token {

    record WordToken(Word word, int line) implements Token {}

    /// `;` `&&` `(` and their like; a line's end is `"\n"`.
    record Operator(String text) implements Token {}

    record RedirectionOperator(int descriptor, Redirection.Direction direction) implements Token {

        Redirection to(Word target) {
            return new Redirection(descriptor, direction, target);
        }
    }

    record End() implements Token {}
}
