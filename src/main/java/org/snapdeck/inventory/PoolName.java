package org.snapdeck.inventory;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.VgName;

/// Where volumes live on a host: a volume group (thick), or a thin pool in one.
public record PoolName(UUID hostId, VgName group, Optional<LvName> thinPool) {
    public boolean isThin() {
        return thinPool.isPresent();
    }

    @Override
    public String toString() {
        return thinPool.map(pool -> group.text() + "/" + pool.text()).orElse(group.text());
    }
}
