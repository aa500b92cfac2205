package org.snapdeck.fx;

import java.util.Optional;
import java.util.UUID;

/// Something that somebody wants to have deleted.
///
/// @param place where it lies, and how large it is
/// @param command what will run on the host; nothing where nothing of it is there
/// @param reason why it can't be deleted; empty when it can
public record Removable(UUID id, String name, String place, Optional<String> command, String reason) {

    public boolean isAllowed() {
        return reason.isEmpty();
    }
}
