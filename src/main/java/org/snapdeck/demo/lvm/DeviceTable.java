package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snapdeck.demo.lvm.Device.Part;

/// Which devices stand behind the active volumes. An origin with a snapshot is four of them, a pool with
/// volumes too.
final class DeviceTable {

    private static final Pattern PARTITION = Pattern.compile(".+-(part[0-9]+)");

    private final KernelFacts facts;
    private final List<Device> planned = new ArrayList<>();

    private DeviceTable(KernelFacts facts) {
        this.facts = facts;
    }

    static Devices of(Collection<VolumeGroup> groups, KernelFacts facts, Minors minors) {
        var table = new DeviceTable(facts);
        for (var group : groups) {
            for (var volume : group.volumes()) {
                if (facts.isActive(group, volume)) {
                    table.plan(group, volume);
                }
            }
        }
        return new Devices(table.numbered(minors));
    }

    private List<Device> numbered(Minors minors) {
        minors.keepOnly(planned.stream().map(Device::uuid).collect(Collectors.toSet()));
        return planned.stream()
                .map(device -> new Device(
                        device.identity(),
                        device.part(),
                        device.volume(),
                        minors.of(device.uuid()),
                        device.open(),
                        device.suspended()))
                .toList();
    }

    private void plan(VolumeGroup group, LogicalVolume volume) {
        switch (volume.layout()) {
            case Layout.Linear _, Layout.ThinVolume _ -> volumeWithSnapshots(group, volume);
            case Layout.ThickSnapshot _ -> snapshot(group, volume);
            case Layout.ThinPool _ -> pool(group, volume);
            case Layout.PoolData _ -> add(group, volume, Part.POOL_PART, "", "-tdata", 1, List.of());
            case Layout.PoolMetadata _ -> add(group, volume, Part.POOL_PART, "", "-tmeta", 1, List.of());
            case Layout.PoolSpare _ -> {
                // Never active.
            }
        }
        for (var stacked : facts.stackedOn(volume)) {
            var below = Device.uuid(group, volume);
            var identity = new Device.Identity(stacked, uuidOfStacked(stacked, below), List.of(below));
            planned.add(new Device(identity, Part.STACKED, volume, 0, 0, false));
        }
    }

    /// Kpartx calls and marks partitions in this way; what else stands on a volume here is encrypted.
    private static String uuidOfStacked(String name, String below) {
        var partition = PARTITION.matcher(name);
        return partition.matches() ? partition.group(1) + "-" + below : "CRYPT-LUKS2-" + name;
    }

    private void volumeWithSnapshots(VolumeGroup group, LogicalVolume volume) {
        var uuid = Device.uuid(group, volume);
        var snapshots = group.snapshotsOf(volume).size();
        var below = group.poolOf(volume)
                .map(pool -> List.of(Device.uuid(group, pool) + "-tpool"))
                .orElse(List.of());
        if (snapshots == 0) {
            add(group, volume, Part.WHOLE, "", "", facts.openCount(volume), below);
            return;
        }
        add(group, volume, Part.WHOLE, "", "", facts.openCount(volume), List.of(uuid + "-real"));
        add(group, volume, Part.REAL, "-real", "-real", 1 + snapshots, below);
    }

    private void snapshot(VolumeGroup group, LogicalVolume volume) {
        var uuid = Device.uuid(group, volume);
        var origin = group.originOf(volume).orElseThrow();
        add(group, volume, Part.STORE, "-cow", "-cow", 1, List.of());
        var below = List.of(Device.uuid(group, origin) + "-real", uuid + "-cow");
        add(group, volume, Part.WHOLE, "", "", facts.openCount(volume), below);
    }

    /// A pool without volumes is one device. With volumes it is two: the pool they use, and a face for people.
    private void pool(VolumeGroup group, LogicalVolume pool) {
        var uuid = Device.uuid(group, pool);
        var volumes = group.volumesIn(pool);
        var active = (int)
                volumes.stream().filter(volume -> facts.isActive(group, volume)).count();
        var parts = group.volumes().stream()
                .filter(part -> PoolFill.isPartOf(part, pool))
                .map(part ->
                        Device.uuid(group, part) + (part.layout() instanceof Layout.PoolData ? "-tdata" : "-tmeta"))
                .toList();
        if (volumes.isEmpty()) {
            add(group, pool, Part.POOL, "", "-tpool", 0, parts);
            return;
        }
        add(group, pool, Part.POOL, "-tpool", "-tpool", 1 + active, parts);
        add(group, pool, Part.POOL_FACE, "", "-pool", 0, List.of(uuid + "-tpool"));
    }

    private void add(
            VolumeGroup group,
            LogicalVolume volume,
            Part part,
            String nameSuffix,
            String uuidSuffix,
            int open,
            List<String> below) {
        var name = Device.name(group.name(), volume.name()) + nameSuffix;
        var identity = new Device.Identity(name, Device.uuid(group, volume) + uuidSuffix, below);
        var suspended = part == Part.WHOLE && facts.isSuspended(volume);
        planned.add(new Device(identity, part, volume, 0, open, suspended));
    }
}
