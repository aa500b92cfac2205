package org.snapdeck.lvm;

import java.util.Optional;

/// What may stand in the way of changing a volume group.
public record VgCondition(
        int missingDisks,
        Answer partial,
        Answer exported,
        Answer shared,
        Optional<String> systemId,
        Permission permission) {}
