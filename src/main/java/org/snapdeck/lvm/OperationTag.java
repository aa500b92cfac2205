package org.snapdeck.lvm;

import java.util.UUID;

/// Each volume that we make bears the operation that made it.
final class OperationTag {

    private OperationTag() {}

    static UUID of(Tags tags) {
        return tags.uuid(Tag.OPERATION)
                .orElseThrow(() -> new IllegalArgumentException("No tag of an operation among " + tags.all()));
    }
}
