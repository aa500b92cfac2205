package org.snapdeck.demo.lvm;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What writing does: snapshots' stores fill, thin volumes take room in their pool, counters grow.
final class Contents {

    private final Supplier<Collection<VolumeGroup>> groups;
    private final Map<String, CowStore> stores;
    private final Map<String, ThinMap> maps;
    private final Map<String, Double> written = new HashMap<>();

    Contents(Supplier<Collection<VolumeGroup>> groups, Map<String, CowStore> stores, Map<String, ThinMap> maps) {
        this.groups = groups;
        this.stores = new HashMap<>(stores);
        this.maps = new HashMap<>(maps);
    }

    Map<String, CowStore> stores() {
        return stores;
    }

    Map<String, ThinMap> maps() {
        return maps;
    }

    long written(String volume) {
        return written.getOrDefault(volume, 0.0).longValue();
    }

    void forget(String volume) {
        stores.remove(volume);
        maps.remove(volume);
        written.remove(volume);
    }

    /// A snapshot begins to share what its origin has.
    void shareThin(String origin, String snapshot) {
        var shared = maps.getOrDefault(origin, ThinMap.EMPTY).snapshotted();
        maps.put(origin, shared);
        maps.put(snapshot, shared);
    }

    void writeAnywhere(String volume, double bytes) {
        write(volume, bytes, false);
    }

    void writeFresh(String volume, double bytes) {
        write(volume, bytes, true);
    }

    /// So much of what the snapshot holds goes back to the origin, which the other snapshots take for writing.
    void merge(String snapshot, double bytes) {
        for (var group : groups.get()) {
            group.findByUuid(snapshot).ifPresent(merged -> merge(group, merged, bytes));
        }
    }

    private void merge(VolumeGroup group, LogicalVolume merged, double bytes) {
        var before = stores.getOrDefault(merged.uuid(), CowStore.EMPTY);
        var after = before.without(bytes);
        stores.put(merged.uuid(), after);
        var moved = (before.exceptions() - after.exceptions()) * CowStore.CHUNK;
        var origin = group.originOf(merged).orElseThrow();
        for (var other : group.snapshotsOf(origin)) {
            if (!other.uuid().equals(merged.uuid())) {
                var store = stores.getOrDefault(other.uuid(), CowStore.EMPTY);
                var touched = store.anywhere(moved, group.deviceBytes(other));
                stores.put(other.uuid(), store.holding(touched, group.bytes(other)));
            }
        }
    }

    private void write(String uuid, double bytes, boolean fresh) {
        for (var group : groups.get()) {
            group.findByUuid(uuid).ifPresent(volume -> write(group, volume, bytes, fresh));
        }
    }

    private void write(VolumeGroup group, LogicalVolume volume, double bytes, boolean fresh) {
        if (bytes <= 0 || isRefused(group, volume)) {
            return;
        }
        written.merge(volume.uuid(), bytes, Double::sum);
        for (var snapshot : group.snapshotsOf(volume)) {
            var before = stores.getOrDefault(snapshot.uuid(), CowStore.EMPTY);
            var size = Math.min(group.deviceBytes(volume), group.deviceBytes(snapshot));
            var touched = fresh ? before.freshly(bytes, size) : before.anywhere(bytes, size);
            stores.put(snapshot.uuid(), before.holding(touched, group.bytes(snapshot)));
        }
        if (volume.layout() instanceof Layout.ThinVolume thin) {
            var before = maps.getOrDefault(volume.uuid(), ThinMap.EMPTY);
            var after = fresh ? before.freshly(bytes, thin.bytes()) : before.anywhere(bytes, thin.bytes());
            maps.put(volume.uuid(), after.within(before, roomFor(group, volume)));
        }
    }

    /// A full pool takes nothing more: its writers wait or fail.
    private boolean isRefused(VolumeGroup group, LogicalVolume volume) {
        return group.poolOf(volume).isPresent() && roomFor(group, volume) <= 0;
    }

    private long roomFor(VolumeGroup group, LogicalVolume thin) {
        var pool = group.poolOf(thin).orElseThrow();
        return PoolFill.of(group, pool, maps).freeBytes();
    }
}
