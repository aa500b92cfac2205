package org.snapdeck.demo.shell;

/// The script can't be understood, or it ended in the middle. Nothing of the command at hand is run.
final class SyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    SyntaxError(int line, String message) {
        super("Syntax error: " + message, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}
