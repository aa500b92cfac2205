package org.snapdeck.demo.shell;

/// Where one of a command's streams goes.
record Redirection(int descriptor, Direction direction, Word target) {

    enum Direction {
        READ,
        WRITE,
        APPEND,
        DUPLICATE
    }
}
