package org.snapdeck.listing;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared: neither case nor the width that an input method gives to letters and signs matters.
record Folded(String text) {

    static Folded of(String text) {
        return new Folded(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    boolean contains(Folded part) {
        return text.contains(part.text);
    }

    /// `10G` is meant to be found in `10 GiB`.
    Folded closed() {
        return new Folded(text.replaceAll("\\s+", ""));
    }
}
