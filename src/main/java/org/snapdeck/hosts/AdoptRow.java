package org.snapdeck.hosts;

import org.snapdeck.lvm.LvUuid;

/// A line of the list of what can be adopted.
///
/// @param name what it is to be called here
public record AdoptRow(Stray stray, boolean picked, String name) {
    LvUuid uuid() {
        return stray.volume().uuid();
    }

    boolean isAdoptable() {
        return stray.adoptable().isAllowed();
    }
}
