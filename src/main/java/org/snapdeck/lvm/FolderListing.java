package org.snapdeck.lvm;

import java.util.List;

/// What a folder holds.
///
/// @param cut whether there is more of it
/// @param unread what the host said of that which it could not read; empty if it read all
public record FolderListing(List<FolderEntry> entries, boolean cut, String unread) {

    public FolderListing {
        entries = List.copyOf(entries);
    }

    public FolderListing(List<FolderEntry> entries, boolean cut) {
        this(entries, cut, "");
    }

    FolderListing withUnread(String what) {
        return new FolderListing(entries, cut, what);
    }
}
