package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the kernel knows of the volumes at one moment.
record KernelFacts(
        Set<String> active,
        Set<String> suspended,
        Map<String, CowStore> stores,
        Map<String, ThinMap> maps,
        List<Usage> usages,
        Set<String> merging) {

    KernelFacts {
        active = Set.copyOf(active);
        suspended = Set.copyOf(suspended);
        stores = Map.copyOf(stores);
        maps = Map.copyOf(maps);
        usages = List.copyOf(usages);
        merging = Set.copyOf(merging);
    }

    /// Whether the kernel merges what the snapshot holds into its origin; LVM may have noted it only.
    boolean isMerging(LogicalVolume snapshot) {
        return merging.contains(snapshot.uuid());
    }

    /// A thick snapshot is active with its origin, a pool's parts with the pool, and the pool with its volumes.
    boolean isActive(VolumeGroup group, LogicalVolume volume) {
        return switch (volume.layout()) {
            case Layout.Linear _, Layout.ThinVolume _, Layout.ThinPool _ -> active.contains(volume.uuid());
            case Layout.ThickSnapshot _ ->
                group.originOf(volume)
                        .filter(origin -> active.contains(origin.uuid()))
                        .isPresent();
            case Layout.PoolData(String pool, var _) -> active.contains(pool);
            case Layout.PoolMetadata(String pool, var _) -> active.contains(pool);
            case Layout.PoolSpare _ -> false;
        };
    }

    boolean isSuspended(LogicalVolume volume) {
        return suspended.contains(volume.uuid());
    }

    List<Usage> usagesOf(LogicalVolume volume) {
        return usages.stream()
                .filter(usage -> usage.volume().equals(volume.uuid()))
                .toList();
    }

    int openCount(LogicalVolume volume) {
        return usagesOf(volume).size();
    }

    boolean isMounted(LogicalVolume volume) {
        return usagesOf(volume).stream().anyMatch(Usage.Mounted.class::isInstance);
    }

    List<String> stackedOn(LogicalVolume volume) {
        return usagesOf(volume).stream()
                .filter(Usage.Stacked.class::isInstance)
                .map(usage -> ((Usage.Stacked) usage).name())
                .toList();
    }

    CowStore store(LogicalVolume snapshot) {
        return stores.getOrDefault(snapshot.uuid(), CowStore.EMPTY);
    }

    ThinMap map(LogicalVolume thin) {
        return maps.getOrDefault(thin.uuid(), ThinMap.EMPTY);
    }
}
