package org.snapdeck.lvm;

import java.util.List;

/// What the host shows of something that was to be made.
public sealed interface Finding {

    record Made(LogicalVolume volume) implements Finding {}

    /// What a command left that was stopped in the middle: volumes with the operation's tag that are not what
    /// they should be, such as a snapshot without an origin.
    record HalfMade(List<LogicalVolume> volumes) implements Finding {
        public HalfMade {
            volumes = List.copyOf(volumes);
        }
    }

    record Nothing() implements Finding {}
}
