package org.snapdeck.demo.lvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.snapdeck.demo.machine.MachineClock;

/// What LVM's metadata doesn't say: which volumes are active, who has them open, and what is written to them.
/// Nothing runs in the background: whoever looks sees what the time since the last look has done.
final class Kernel {

    private static final double MILLIS_IN_A_SECOND = 1000.0;
    private static final double MERGED_IN_A_SECOND = 64.0 * 1024 * 1024;

    private final MachineClock clock;
    private final Supplier<Collection<VolumeGroup>> groups;
    private final Set<String> active = new HashSet<>();
    private final Set<String> suspended = new HashSet<>();
    private final List<Usage> usages = new ArrayList<>();
    private final Set<Usage> still = new HashSet<>();
    private final Set<String> merging = new HashSet<>();
    private final Minors minors = new Minors();
    private final Contents contents;
    private final Origins origins = new Origins();
    private final LateSizes lateSizes = new LateSizes();
    private Instant settled;
    private Collection<VolumeGroup> groupsOfDevices = List.of();
    private Devices devices = new Devices(List.of());

    Kernel(MachineClock clock, Supplier<Collection<VolumeGroup>> groups, LvmState state) {
        this.clock = clock;
        this.groups = groups;
        this.settled = clock.now();
        this.contents = new Contents(groups, state.stores(), state.maps());
        active.addAll(state.active());
        usages.addAll(state.usages());
        // What is there at the start gets its numbers before newer devices can take them.
        refreshDevices();
    }

    synchronized KernelFacts facts() {
        settle();
        return new KernelFacts(active, suspended, contents.stores(), contents.maps(), usages, merging);
    }

    synchronized Devices devices() {
        if (!groupsOfDevices.equals(groups.get())) {
            refreshDevices();
        }
        return devices;
    }

    private void refreshDevices() {
        groupsOfDevices = groups.get();
        devices = DeviceTable.of(groupsOfDevices, facts(), minors);
    }

    /// How many bytes were written to a volume while the machine ran.
    synchronized long written(String volume) {
        settle();
        return contents.written(volume);
    }

    /// How large a device is to whoever opens it.
    synchronized long bytes(Device device) {
        var group = groups.get().stream()
                .filter(one -> one.volumes().contains(device.volume()))
                .findFirst();
        var noted = group.map(found -> device.part() == Device.Part.STORE
                        ? found.bytes(device.volume())
                        : found.deviceBytes(device.volume()))
                .orElse(0L);
        return device.part() == Device.Part.STORE
                ? noted
                : lateSizes.of(device.volume().uuid()).orElse(noted);
    }

    LateSizes lateSizes() {
        return lateSizes;
    }

    Origins origins() {
        return origins;
    }

    synchronized void activate(String volume) {
        lateSizes.tell(volume);
        change(() -> active.add(volume));
    }

    synchronized void deactivate(String volume) {
        change(() -> active.remove(volume));
    }

    /// A snapshot's store begins to empty itself into the origin.
    synchronized void merge(String snapshot) {
        change(() -> merging.add(snapshot));
    }

    synchronized void stopMerging(String snapshot) {
        change(() -> merging.remove(snapshot));
    }

    synchronized void suspend(String volume) {
        change(() -> suspended.add(volume));
    }

    synchronized void resume(String volume) {
        change(() -> suspended.remove(volume));
    }

    synchronized void use(Usage usage) {
        change(() -> usages.add(usage));
    }

    synchronized void release(Usage usage) {
        change(() -> {
            usages.remove(usage);
            still.remove(usage);
        });
    }

    /// Whoever has the volume open goes on to have it, and writes nothing.
    synchronized void stopWriting(Usage usage) {
        change(() -> still.add(usage));
    }

    synchronized void goOnWriting(Usage usage) {
        change(() -> still.remove(usage));
    }

    synchronized void shareThin(String origin, String snapshot) {
        change(() -> contents.shareThin(origin, snapshot));
    }

    synchronized void forget(String volume) {
        change(() -> {
            active.remove(volume);
            suspended.remove(volume);
            merging.remove(volume);
            contents.forget(volume);
            origins.forget(volume);
        });
    }

    /// Somebody writes this much to places of a volume where nobody wrote yet, now.
    synchronized void write(String volume, long bytes) {
        settle();
        contents.writeFresh(volume, bytes);
    }

    private void change(Runnable change) {
        settle();
        change.run();
        refreshDevices();
    }

    private void settle() {
        var now = clock.now();
        var seconds = Duration.between(settled, now).toMillis() / MILLIS_IN_A_SECOND;
        if (seconds <= 0) {
            return;
        }
        settled = now;
        merging.forEach(snapshot -> contents.merge(snapshot, MERGED_IN_A_SECOND * seconds));
        for (var usage : usages) {
            if (active.contains(usage.volume()) && !suspended.contains(usage.volume()) && !still.contains(usage)) {
                contents.writeAnywhere(usage.volume(), usage.bytesPerSecond() * seconds);
            }
        }
    }
}
