package org.snapdeck.lvm;

import java.util.Locale;

/// What the host is to do with a mounted snapshot that it is asked about.
public enum InsideWish {
    /// Somebody is still looking.
    STAY,
    /// Unmount it.
    LEAVE,
    /// It is unmounted, and everything about it is in the journal.
    FORGET;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
