package org.snapdeck.demo.shell;

/// A mistake that ends a script with status 2, such as an unset parameter under `set -u`.
final class ShellError extends RuntimeException {

    static final int STATUS = 2;

    private static final long serialVersionUID = 1L;

    ShellError(String message) {
        super(message, null, false, false);
    }
}
