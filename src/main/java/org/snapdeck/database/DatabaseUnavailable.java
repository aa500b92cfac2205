package org.snapdeck.database;

import java.nio.file.Path;

/// The database in a data folder can't be used: the key says why, in the words of `i18n`.
public final class DatabaseUnavailable extends Exception {
    /// Why.
    public enum Reason {
        IN_USE,
        NEWER,
        DAMAGED
    }

    private final Reason reason;
    private final transient Path file;

    DatabaseUnavailable(Reason reason, Path file, Throwable cause) {
        super(reason + " " + file, cause);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    public Path file() {
        return file;
    }
}
