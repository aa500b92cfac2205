package org.snapdeck.inventory;

import java.util.Arrays;

/// Cinder's statuses of a volume, as far as the console sets them (cinder/objects/fields.py).
public enum VolumeStatus {
    CREATING("creating"),
    AVAILABLE("available"),
    IN_USE("in-use"),
    MANAGING("managing"),
    DELETING("deleting"),
    ERROR("error"),
    ERROR_DELETING("error_deleting"),
    ERROR_MANAGING("error_managing");

    private final String word;

    VolumeStatus(String word) {
        this.word = word;
    }

    /// As Cinder writes it, and as it stands in the database.
    public String word() {
        return word;
    }

    public static VolumeStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a status: " + word));
    }
}
