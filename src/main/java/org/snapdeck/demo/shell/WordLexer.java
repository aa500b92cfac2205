package org.snapdeck.demo.shell;

import static org.snapdeck.demo.shell.Source.END;

import java.util.ArrayList;
import java.util.List;
import org.snapdeck.demo.shell.Word.Form;
import org.snapdeck.demo.shell.Word.Piece;

/// Reads one word with its quotes and its dollars.
final class WordLexer {

    private static final String ENDS_A_WORD = " \t\n;&|()<>";
    private static final String SPECIAL_PARAMETERS = "@*#?-$!0123456789";

    private final Source source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    WordLexer(Source source) {
        this.source = source;
    }

    Word word() {
        while (source.peek() != END && ENDS_A_WORD.indexOf(source.peek()) < 0) {
            readUnquoted();
        }
        return finished();
    }

    /// The word inside `${x:-...}`, up to the brace that ends it.
    private Word insideBraces(boolean quoted) {
        while (source.peek() != '}') {
            if (source.peek() == END) {
                throw new SyntaxError(source.line(), "Missing '}'");
            }
            if (quoted) {
                readInDoubleQuotes();
            } else {
                readUnquoted();
            }
        }
        source.next();
        endPart(quoted);
        return new Word(pieces);
    }

    private Word finished() {
        endPart(false);
        return new Word(pieces);
    }

    private void readUnquoted() {
        var first = source.next();
        switch (first) {
            case '\\' -> escapedOutside();
            case '\'' -> singleQuotes();
            case '"' -> doubleQuotes();
            case '$' -> dollar(false);
            case '`' -> throw new SyntaxError(source.line(), "backquotes are not simulated, write $(...)");
            default -> text.append((char) first);
        }
    }

    private void escapedOutside() {
        var escaped = source.next();
        if (escaped == '\n') {
            return;
        }
        endPart(false);
        pieces.add(new Piece.Text(escaped == END ? "\\" : String.valueOf((char) escaped), true));
    }

    private void singleQuotes() {
        endPart(false);
        for (var next = source.next(); next != '\''; next = source.next()) {
            refuseEnd(next);
            text.append((char) next);
        }
        endText(true);
    }

    private void doubleQuotes() {
        endPart(false);
        var before = pieces.size();
        while (!source.skip('"')) {
            refuseEnd(source.peek());
            readInDoubleQuotes();
        }
        // Empty quotes are a word all the same; but "$@" of nothing is none.
        if (!text.isEmpty() || pieces.size() == before) {
            endText(true);
        }
    }

    private void readInDoubleQuotes() {
        var first = source.next();
        if (first == '$') {
            dollar(true);
        } else if (first == '`') {
            throw new SyntaxError(source.line(), "backquotes are not simulated, write $(...)");
        } else if (first == '\\' && "$`\"\\\n".indexOf(source.peek()) >= 0) {
            var escaped = source.next();
            if (escaped != '\n') {
                text.append((char) escaped);
            }
        } else {
            refuseEnd(first);
            text.append((char) first);
        }
    }

    private void refuseEnd(int character) {
        if (character == END) {
            throw new SyntaxError(source.line(), "Unterminated quoted string");
        }
    }

    private void endText(boolean quoted) {
        pieces.add(new Piece.Text(text.toString(), quoted));
        text.setLength(0);
    }

    private void dollar(boolean quoted) {
        var next = source.peek();
        if (next == '(') {
            endPart(quoted);
            source.next();
            pieces.add(source.peek() == '(' ? arithmetic(quoted) : output(quoted));
        } else if (next == '{') {
            endPart(quoted);
            source.next();
            pieces.add(braces(quoted));
        } else if (next != END && SPECIAL_PARAMETERS.indexOf(next) >= 0) {
            endPart(quoted);
            pieces.add(new Piece.Parameter(String.valueOf((char) source.next()), new Form.Value(), quoted));
        } else if (Names.startsName(next)) {
            endPart(quoted);
            pieces.add(new Piece.Parameter(name(), new Form.Value(), quoted));
        } else {
            text.append('$');
        }
    }

    private void endPart(boolean quoted) {
        if (!text.isEmpty()) {
            endText(quoted);
        }
    }

    private String name() {
        var name = new StringBuilder();
        while (Names.continuesName(source.peek())) {
            name.append((char) source.next());
        }
        return name.toString();
    }

    private Piece output(boolean quoted) {
        var command = new Parser(new Lexer(source)).commandInParentheses();
        return new Piece.Output(command, quoted);
    }

    private Piece arithmetic(boolean quoted) {
        source.next();
        var inner = new WordLexer(source);
        var depth = 0;
        while (depth > 0 || source.peek() != ')') {
            if (source.peek() == END) {
                throw new SyntaxError(source.line(), "Missing '))'");
            }
            depth += source.peek() == '(' ? 1 : source.peek() == ')' ? -1 : 0;
            inner.readInDoubleQuotes();
        }
        source.next();
        if (!source.skip(')')) {
            throw new SyntaxError(source.line(), "Missing '))'");
        }
        return new Piece.Arithmetic(inner.finished(), quoted);
    }

    private Piece braces(boolean quoted) {
        if (source.skip('#')) {
            if (source.skip('}')) {
                return new Piece.Parameter("#", new Form.Value(), quoted);
            }
            var measured = parameterName();
            closeBrace();
            return new Piece.Parameter(measured, new Form.Length(), quoted);
        }
        var name = parameterName();
        return new Piece.Parameter(name, form(quoted), quoted);
    }

    private String parameterName() {
        var next = source.peek();
        if (Names.startsName(next)) {
            return name();
        }
        if (next != END && SPECIAL_PARAMETERS.indexOf(next) >= 0) {
            return String.valueOf((char) source.next());
        }
        throw new SyntaxError(source.line(), next == END ? "Missing '}'" : "Bad substitution");
    }

    private void closeBrace() {
        if (!source.skip('}')) {
            throw new SyntaxError(source.line(), source.peek() == END ? "Missing '}'" : "Bad substitution");
        }
    }

    private Form form(boolean quoted) {
        if (source.skip('}')) {
            return new Form.Value();
        }
        var colon = source.skip(':');
        var operator = source.next();
        if (operator == END) {
            throw new SyntaxError(source.line(), "Missing '}'");
        }
        if ("-=?+".indexOf(operator) >= 0) {
            return new Form.Otherwise((char) operator, colon, new WordLexer(source).insideBraces(quoted));
        }
        if (!colon && (operator == '#' || operator == '%')) {
            var longest = source.skip((char) operator);
            return new Form.Cut(operator == '#', longest, new WordLexer(source).insideBraces(false));
        }
        throw new SyntaxError(source.line(), "Bad substitution");
    }
}
