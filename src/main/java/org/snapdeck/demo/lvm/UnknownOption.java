package org.snapdeck.demo.lvm;

/// The words of a command can't be read as options; the message is that of `getopt_long`.
final class UnknownOption extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownOption(String message) {
        super(message, null, false, false);
    }
}
