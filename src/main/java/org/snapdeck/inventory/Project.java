package org.snapdeck.inventory;

import java.util.UUID;

/// Owner of volumes and snapshots.
public record Project(UUID id, String name) {}
