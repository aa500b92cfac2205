package org.snapdeck.fx;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What can be done with every row of storage, be it a volume or a snapshot: it is edited, something is noted
/// about it, its status is set right.
public record RowUpkeep(Consumer<UUID> edit, Consumer<UUID> editMetadata, Consumer<List<UUID>> resetStatus) {}
