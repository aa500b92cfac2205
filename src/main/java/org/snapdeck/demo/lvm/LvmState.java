package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is kept between two starts of the demo host.
public record LvmState(
        List<VolumeGroup> groups,
        Set<String> active,
        Map<String, CowStore> stores,
        Map<String, ThinMap> maps,
        List<Usage> usages) {

    public LvmState {
        groups = List.copyOf(groups);
        active = Set.copyOf(active);
        stores = Map.copyOf(stores);
        maps = Map.copyOf(maps);
        usages = List.copyOf(usages);
    }
}
