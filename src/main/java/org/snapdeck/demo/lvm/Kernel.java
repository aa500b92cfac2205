package org.snapdeck.demo.lvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.snapdeck.demo.machine.MachineClock;

/// What LVM's metadata doesn't say: which volumes are active, who has them open, and what is written to them.
/// Nothing runs in the background: whoever looks sees what the time since the last look has done.
final class Kernel {

    private static final double MILLIS_IN_A_SECOND = 1000.0;

    private final MachineClock clock;
    private final Supplier<Collection<VolumeGroup>> groups;
    private final Set<String> active = new HashSet<>();
    private final Set<String> suspended = new HashSet<>();
    private final Map<String, CowStore> stores = new HashMap<>();
    private final Map<String, ThinMap> maps = new HashMap<>();
    private final Map<String, Double> written = new HashMap<>();
    private final List<Usage> usages = new ArrayList<>();
    private final Minors minors = new Minors();
    private Instant settled;

    Kernel(MachineClock clock, Supplier<Collection<VolumeGroup>> groups, LvmState state) {
        this.clock = clock;
        this.groups = groups;
        this.settled = clock.now();
        active.addAll(state.active());
        stores.putAll(state.stores());
        maps.putAll(state.maps());
        usages.addAll(state.usages());
    }

    synchronized KernelFacts facts() {
        settle();
        return new KernelFacts(active, suspended, stores, maps, usages);
    }

    synchronized List<Device> devices() {
        return DeviceTable.of(groups.get(), facts(), minors);
    }

    /// Gives the devices that are there at the start their numbers, before newer ones can take them.
    void boot() {
        devices();
    }

    /// How many bytes were ever written to a volume while the machine ran.
    synchronized long written(String volume) {
        settle();
        return written.getOrDefault(volume, 0.0).longValue();
    }

    synchronized void activate(String volume) {
        settle();
        active.add(volume);
    }

    synchronized void deactivate(String volume) {
        settle();
        active.remove(volume);
    }

    synchronized void suspend(String volume, boolean now) {
        if (now) {
            suspended.add(volume);
        } else {
            suspended.remove(volume);
        }
    }

    synchronized void use(Usage usage) {
        settle();
        usages.add(usage);
    }

    synchronized void release(Usage usage) {
        settle();
        usages.remove(usage);
    }

    /// A snapshot begins to share what its origin has.
    synchronized void shareThin(String origin, String snapshot) {
        settle();
        var shared = maps.getOrDefault(origin, ThinMap.EMPTY).snapshotted();
        maps.put(origin, shared);
        maps.put(snapshot, shared);
    }

    synchronized void forget(String volume) {
        settle();
        active.remove(volume);
        suspended.remove(volume);
        stores.remove(volume);
        maps.remove(volume);
        written.remove(volume);
    }

    /// Somebody writes this much to random places of a volume, now.
    synchronized void write(String volume, double bytes) {
        settle();
        apply(volume, bytes);
    }

    private void settle() {
        var now = clock.now();
        var seconds = Duration.between(settled, now).toMillis() / MILLIS_IN_A_SECOND;
        if (seconds <= 0) {
            return;
        }
        settled = now;
        for (var usage : usages) {
            if (active.contains(usage.volume()) && !suspended.contains(usage.volume())) {
                apply(usage.volume(), usage.bytesPerSecond() * seconds);
            }
        }
    }

    private void apply(String uuid, double bytes) {
        for (var group : groups.get()) {
            group.findByUuid(uuid).ifPresent(volume -> apply(group, volume, bytes));
        }
    }

    private void apply(VolumeGroup group, LogicalVolume volume, double bytes) {
        written.merge(volume.uuid(), bytes, Double::sum);
        for (var snapshot : group.snapshotsOf(volume)) {
            var before = stores.getOrDefault(snapshot.uuid(), CowStore.EMPTY);
            var size = Math.min(group.deviceBytes(volume), group.deviceBytes(snapshot));
            stores.put(snapshot.uuid(), before.afterWriting(bytes, size, group.bytes(snapshot)));
        }
        if (volume.layout() instanceof Layout.ThinVolume thin) {
            var before = maps.getOrDefault(volume.uuid(), ThinMap.EMPTY);
            maps.put(volume.uuid(), before.afterWriting(bytes, thin.bytes()));
        }
    }
}
