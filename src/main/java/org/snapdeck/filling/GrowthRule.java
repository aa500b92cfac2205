package org.snapdeck.filling;

import java.util.Optional;
import org.snapdeck.lvm.ByteSize;

/// When and how far the store of a snapshot is enlarged without anybody asking for it.
///
/// @param above how full it has to be, in percent
/// @param step how much it gets at once
/// @param ceiling what it never gets more than; empty for the size that can't overflow
public record GrowthRule(int above, ByteSize step, Optional<ByteSize> ceiling) {
    public GrowthRule {
        if (above < 1 || above > 99 || step.bytes() == 0) {
            throw new IllegalArgumentException("No rule: " + above + ", " + step);
        }
    }
}
