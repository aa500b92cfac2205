package org.snapdeck.demo.shell;

/// A command that doesn't go on to the next one. These carry no stack trace: they are ways, not failures.
abstract sealed class Jump extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int value;

    private Jump(String message, int value) {
        super(message, null, false, false);
        this.value = value;
    }

    /// The exit status, or the number of loops to leave.
    int value() {
        return value;
    }

    static final class Exit extends Jump {
        private static final long serialVersionUID = 1L;

        Exit(int status) {
            super("exit", status);
        }
    }

    static final class Return extends Jump {
        private static final long serialVersionUID = 1L;

        Return(int status) {
            super("return", status);
        }
    }

    static final class Break extends Jump {
        private static final long serialVersionUID = 1L;

        Break(int loops) {
            super("break", loops);
        }
    }

    static final class Continue extends Jump {
        private static final long serialVersionUID = 1L;

        Continue(int loops) {
            super("continue", loops);
        }
    }
}
