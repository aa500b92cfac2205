package org.snapdeck.fx;

import java.util.Locale;
import org.snapdeck.lvm.ByteSize;

/// A part of a whole: what it is called and how large it is.
///
/// @param kind decides the colour; the same kind looks the same wherever it is drawn
public record Share(Kind kind, String title, ByteSize size) {
    public enum Kind {
        VOLUMES,
        SNAPSHOTS,
        POOLS,
        OTHER;

        String styleClass() {
            return "share-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
