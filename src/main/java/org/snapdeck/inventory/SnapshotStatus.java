package org.snapdeck.inventory;

import java.util.Arrays;

/// Cinder's statuses of a snapshot, as far as the console sets them (cinder/objects/fields.py).
public enum SnapshotStatus {
    CREATING("creating"),
    AVAILABLE("available"),
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

    public static SnapshotStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a status: " + word));
    }
}
