package org.snapdeck.demo.shell;

import static org.snapdeck.demo.shell.Source.END;

import org.snapdeck.demo.shell.Redirection.Direction;
import org.snapdeck.demo.shell.Token.End;
import org.snapdeck.demo.shell.Token.Operator;
import org.snapdeck.demo.shell.Token.RedirectionOperator;
import org.snapdeck.demo.shell.Token.WordToken;

/// Cuts a script into tokens. It reads no further than the token it answers.
final class Lexer {

    private final Source source;
    private Token ahead;

    Lexer(Source source) {
        this.source = source;
    }

    int line() {
        return source.line();
    }

    Token peek() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead;
    }

    Token next() {
        var result = peek();
        ahead = null;
        return result;
    }

    boolean skip(String operator) {
        if (!peek().equals(new Operator(operator))) {
            return false;
        }
        next();
        return true;
    }

    private Token read() {
        skipBlanks();
        var line = source.line();
        var first = source.peek();
        if (first == END) {
            return new End();
        }
        if ("\n;&|()".indexOf(first) >= 0) {
            return operator();
        }
        if (first == '<' || first == '>') {
            return redirection(first == '<' ? 0 : 1);
        }
        var word = new WordLexer(source).word();
        // A backslash at a line's end is nothing at all.
        if (word.pieces().isEmpty()) {
            return read();
        }
        var next = source.peek();
        if ((next == '<' || next == '>') && word.plain().matches("[0-9]")) {
            return redirection(Integer.parseInt(word.plain()));
        }
        return new WordToken(word, line);
    }

    private void skipBlanks() {
        while (true) {
            var next = source.peek();
            if (next == ' ' || next == '\t') {
                source.next();
            } else if (next == '#') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        while (source.peek() != '\n' && source.peek() != END) {
            source.next();
        }
    }

    private Token operator() {
        var first = (char) source.next();
        if ("&|;".indexOf(first) >= 0 && source.skip(first)) {
            return new Operator("" + first + first);
        }
        return new Operator("" + first);
    }

    private Token redirection(int descriptor) {
        var first = source.next();
        if (source.skip('&')) {
            return new RedirectionOperator(descriptor, Direction.DUPLICATE);
        }
        if (first == '>') {
            return new RedirectionOperator(descriptor, source.skip('>') ? Direction.APPEND : Direction.WRITE);
        }
        if (source.peek() == '<' || source.peek() == '>') {
            throw new SyntaxError(source.line(), "here-documents and <> are not simulated");
        }
        return new RedirectionOperator(descriptor, Direction.READ);
    }
}
