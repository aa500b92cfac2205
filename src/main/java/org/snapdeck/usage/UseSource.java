package org.snapdeck.usage;

import java.util.Locale;

/// Who told of a use.
public enum UseSource {
    /// The count of who has a device open, and what devices stand on which.
    KERNEL,
    MOUNTS,
    PROCESSES,
    SWAPS,
    LIBVIRT,
    ISCSI;

    /// For whoever finds the words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
