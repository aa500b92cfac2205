package org.snapdeck.lvm;

import java.util.List;

/// What a folder holds.
///
/// @param cut whether there is more of it
public record FolderListing(List<FolderEntry> entries, boolean cut) {

    public FolderListing {
        entries = List.copyOf(entries);
    }
}
