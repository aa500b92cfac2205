package org.snapdeck.fx;

import java.util.UUID;
import org.snapdeck.lvm.LvPath;

/// Where LVM's own words about something on a host are read.
@FunctionalInterface
public interface LvEvidence {

    /// Slow: it is called in the background.
    RanCommand of(UUID hostId, LvPath path) throws Exception;
}
