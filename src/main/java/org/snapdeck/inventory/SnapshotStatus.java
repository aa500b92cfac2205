package org.snapdeck.inventory;

import java.util.Arrays;

/// Cinder's statuses of a snapshot, as far as the console sets them (cinder/objects/fields.py).
public enum SnapshotStatus {
    CREATING("creating"),
    AVAILABLE("available"),
    UPDATING("updating"),
    RESTORING("restoring"),
    DELETING("deleting"),
    ERROR("error"),
    ERROR_DELETING("error_deleting");

    private final String word;

    SnapshotStatus(String word) {
        this.word = word;
    }

    /// As Cinder writes it, and as it stands in the database.
    public String word() {
        return word;
    }

    /// Whether an operation gave the status and takes it away again.
    public boolean isPassing() {
        return switch (this) {
            case CREATING, UPDATING, RESTORING, DELETING -> true;
            case AVAILABLE, ERROR, ERROR_DELETING -> false;
        };
    }

    /// Whether something went wrong.
    public boolean isError() {
        return switch (this) {
            case ERROR, ERROR_DELETING -> true;
            case AVAILABLE, CREATING, UPDATING, RESTORING, DELETING -> false;
        };
    }

    public static SnapshotStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a status: " + word));
    }
}
