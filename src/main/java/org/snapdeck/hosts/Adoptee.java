package org.snapdeck.hosts;

import java.util.UUID;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.lvm.LogicalVolume;

/// A logical volume that a person picked to be adopted, and what it is to be called here.
public record Adoptee(LogicalVolume volume, PoolName pool, UUID projectId, String name) {}
