package org.snapdeck.demo.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snapdeck.demo.machine.ByteText;

/// The characters of a script, read one at a time: a script on standard input runs as far as it has arrived.
final class Source {

    static final int END = -1;
    private static final int NOTHING_READ_AHEAD = -2;

    private final InputStream input;
    private int ahead = NOTHING_READ_AHEAD;
    private int line = 1;

    Source(InputStream input) {
        this.input = input;
    }

    static Source of(String script) {
        return new Source(new ByteArrayInputStream(ByteText.bytes(script)));
    }

    int line() {
        return line;
    }

    int peek() {
        if (ahead == NOTHING_READ_AHEAD) {
            ahead = readOne();
        }
        return ahead;
    }

    int next() {
        var result = peek();
        ahead = result == END ? END : NOTHING_READ_AHEAD;
        if (result == '\n') {
            line++;
        }
        return result;
    }

    boolean skip(char expected) {
        if (peek() != expected) {
            return false;
        }
        next();
        return true;
    }

    private int readOne() {
        try {
            return input.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
