package org.snapdeck.inventory;

import java.util.Arrays;

/// Cinder's statuses of a volume, as far as the console sets them (cinder/objects/fields.py).
public enum VolumeStatus {
    CREATING("creating"),
    AVAILABLE("available"),
    IN_USE("in-use"),
    MANAGING("managing"),
    UNMANAGING("unmanaging"),
    EXTENDING("extending"),
    REVERTING("reverting"),
    DELETING("deleting"),
    ERROR("error"),
    ERROR_DELETING("error_deleting"),
    ERROR_EXTENDING("error_extending"),
    ERROR_MANAGING("error_managing"),
    ERROR_UNMANAGING("error_unmanaging");

    private final String word;

    VolumeStatus(String word) {
        this.word = word;
    }

    /// As Cinder writes it, and as it stands in the database.
    public String word() {
        return word;
    }

    /// Whether an operation gave the status and takes it away again.
    public boolean isPassing() {
        return switch (this) {
            case CREATING, MANAGING, UNMANAGING, EXTENDING, REVERTING, DELETING -> true;
            case AVAILABLE, IN_USE, ERROR, ERROR_DELETING, ERROR_EXTENDING, ERROR_MANAGING, ERROR_UNMANAGING -> false;
        };
    }

    /// Whether it can be worked with: Cinder's `available` and `in-use`.
    public boolean isReady() {
        return !isPassing() && !isError();
    }

    /// Whether something went wrong.
    public boolean isError() {
        return switch (this) {
            case ERROR, ERROR_DELETING, ERROR_EXTENDING, ERROR_MANAGING, ERROR_UNMANAGING -> true;
            case AVAILABLE, IN_USE, CREATING, MANAGING, UNMANAGING, EXTENDING, REVERTING, DELETING -> false;
        };
    }

    public static VolumeStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a status: " + word));
    }
}
