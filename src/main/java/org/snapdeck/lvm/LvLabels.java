package org.snapdeck.lvm;

import java.time.Instant;
import java.util.Optional;

/// When a logical volume was made, and what its tags say of whose it is.
public record LvLabels(Optional<Instant> created, Tags tags) {}
