package org.snapdeck.lvm;

import java.util.Arrays;
import java.util.Optional;

/// How good a snapshot is for whoever used the volume when it was taken. It is written on the snapshot itself, so
/// that every console that sees the host sees it.
public enum Consistency {
    /// Nobody used the volume: the snapshot is as good as the volume.
    DETACHED("detached"),
    /// The instance stood still, but what it had not written out is missing: its filesystem recovers when it is
    /// mounted.
    PAUSED("paused"),
    /// The instance's own agent had written out and frozen its filesystems.
    GUEST_FROZEN("guest-frozen"),
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

    /// @throws IllegalArgumentException there is no such word
    public static Consistency of(String word) {
        return named(word).orElseThrow(() -> new IllegalArgumentException("not a consistency: " + word));
    }

    /// What a snapshot's tag says; nothing where it has none, or one that only another version of the console knows.
    public static Optional<Consistency> of(Tags tags) {
        return tags.value(Tag.CONSISTENCY).flatMap(Consistency::named);
    }

    private static Optional<Consistency> named(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }
}
