package org.snapdeck.lvm;

import java.util.Locale;
import org.snapdeck.usage.Unreadable;

/// What a copy is doing.
public enum CopyPhase {
    COPYING,
    /// Behind the end of what was copied.
    ZEROING,
    SUMMING_SOURCE,
    SUMMING_TARGET,
    ENDED;

    static CopyPhase of(String word) throws Unreadable {
        for (var phase : values()) {
            if (phase.word().equals(word)) {
                return phase;
            }
        }
        throw new Unreadable("not a phase of a copy: " + word);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
