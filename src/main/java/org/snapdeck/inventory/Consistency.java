package org.snapdeck.inventory;

import java.util.Arrays;

/// How good a snapshot is for whoever used the volume when it was taken.
public enum Consistency {
    /// Nobody used the volume: the snapshot is as good as the volume.
    DETACHED("detached"),
    /// A filesystem mounted on the host itself: LVM froze it for the moment of the snapshot.
    HOST_FROZEN("host-frozen"),
    /// Somebody was using the volume: what was not yet written out is missing, as after a power cut.
    CRASH_CONSISTENT("crash-consistent"),
    /// It could not be seen who used the volume.
    UNKNOWN("unknown");

    private final String word;

    Consistency(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Consistency of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a consistency: " + word));
    }
}
