package org.snapdeck.operations;

import org.snapdeck.usage.WriteLook;

/// Who wants to see how a volume is written to. Called by a thread of its own, one call at a time.
public interface WriteFollower {
    void saw(WriteLook look);

    /// Nothing can be seen for the time being. It is tried again, and told again when that fails, too.
    ///
    /// @param silent whether the host does not answer, or else it only has no channel left for this
    void lost(boolean silent);
}
