package org.snapdeck.lvm;

import java.time.Instant;

/// What stands in a folder.
///
/// @param mode as `chmod` takes it, such as `644`
/// @param owner the number that the filesystem has for it; whose it is, only the instance knows
/// @param target where a link leads, for people; empty for what is none
public record FolderEntry(
        FileName name, Kind kind, ByteSize size, Instant modified, String mode, long owner, long group, String target) {

    public enum Kind {
        FOLDER,
        FILE,
        /// It is not followed: it may lead anywhere.
        LINK,
        /// A device, a socket, a pipe.
        OTHER
    }
}
