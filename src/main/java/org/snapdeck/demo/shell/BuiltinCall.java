package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Streams;

/// One use of a builtin; the first word is its name.
record BuiltinCall(List<String> words, ShellState state, Streams streams, Interpreter interpreter) {

    static final int USAGE = 2;

    BuiltinCall {
        words = List.copyOf(words);
    }

    String name() {
        return words.getFirst();
    }

    List<String> arguments() {
        return words.subList(1, words.size());
    }

    int refuse(String message) throws IOException {
        return refuse(message, USAGE);
    }

    int refuse(String message, int status) throws IOException {
        interpreter.complain(streams, name() + ": " + message);
        return status;
    }

    int notSimulated(String what) throws IOException {
        interpreter.complain(streams, name() + ": not simulated on the demo host: " + what);
        return Interpreter.NOT_FOUND;
    }

    /// A whole number that must not be negative, as `exit 3` and `shift 2` take one.
    int number(int otherwise) {
        if (arguments().isEmpty()) {
            return otherwise;
        }
        var text = arguments().getFirst();
        if (!text.matches("[0-9]{1,9}")) {
            throw new ShellError(name() + ": Illegal number: " + text);
        }
        return Integer.parseInt(text);
    }
}
