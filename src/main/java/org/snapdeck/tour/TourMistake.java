package org.snapdeck.tour;

import java.util.List;

/// Something in a tour file that can't be understood: a message key and its arguments, and where it stands.
public final class TourMistake extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String key;
    private final transient List<Object> arguments;

    TourMistake(int line, String key, Object... arguments) {
        super("line " + line + ": " + key + " " + List.of(arguments));
        this.line = line;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
