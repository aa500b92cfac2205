package org.snapdeck.demo.shell;

import java.util.Optional;
import org.snapdeck.demo.shell.Token.End;
import org.snapdeck.demo.shell.Token.Operator;
import org.snapdeck.demo.shell.Token.RedirectionOperator;
import org.snapdeck.demo.shell.Token.WordToken;

/// The tokens of a script, with the questions that a parser asks about the next one.
final class Tokens {

    private static final Operator LINE_END = new Operator("\n");

    private final Lexer lexer;

    Tokens(Lexer lexer) {
        this.lexer = lexer;
    }

    int line() {
        return lexer.line();
    }

    Token peek() {
        return lexer.peek();
    }

    boolean atEnd() {
        return peek() instanceof End;
    }

    boolean atLineEnd() {
        return atEnd() || peek().equals(LINE_END);
    }

    boolean atOperator(String operator) {
        return peek().equals(new Operator(operator));
    }

    boolean atRedirection() {
        return peek() instanceof RedirectionOperator;
    }

    boolean atWord() {
        return peek() instanceof WordToken;
    }

    /// Whether the next token is this word, without quotes.
    boolean atWord(String plain) {
        return plain().equals(plain);
    }

    /// The next token, if it is one unquoted text; else nothing.
    String plain() {
        return peek() instanceof WordToken(Word word, var _) ? word.plain() : "";
    }

    boolean skip(String operator) {
        return lexer.skip(operator);
    }

    boolean skipWord(String plain) {
        if (!atWord(plain)) {
            return false;
        }
        lexer.next();
        return true;
    }

    void skipLines() {
        while (skip("\n")) {
            // A line without a command says nothing.
        }
    }

    Word word() {
        if (peek() instanceof WordToken(Word word, var _)) {
            lexer.next();
            return word;
        }
        throw unexpected("");
    }

    Optional<RedirectionOperator> skipRedirection() {
        if (peek() instanceof RedirectionOperator redirection) {
            lexer.next();
            return Optional.of(redirection);
        }
        return Optional.empty();
    }

    void expectWord(String plain) {
        if (!skipWord(plain)) {
            throw unexpected(plain);
        }
    }

    void expect(String operator) {
        if (!skip(operator)) {
            throw unexpected(operator);
        }
    }

    SyntaxError unexpected(String expected) {
        var found = switch (peek()) {
            case End _ -> "end of file";
            case Operator(String text) -> text.equals("\n") ? "newline" : "\"" + text + "\"";
            case WordToken(Word word, var _) -> word.plain().isEmpty() ? "word" : "\"" + word.plain() + "\"";
            case RedirectionOperator _ -> "redirection";
        };
        var hint = expected.isEmpty() ? "" : " (expecting \"" + expected + "\")";
        return new SyntaxError(line(), found + " unexpected" + hint);
    }
}
