package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which devices stand behind the active volumes. An origin with snapshots is three kinds of devices, a pool four.
final class DeviceTable {

    /// A device before it has its number.
    private record Plan(String name, String uuid, int open, boolean suspended, String status, List<String> below) {}

    private final KernelFacts facts;
    private final List<Plan> plans = new ArrayList<>();

    private DeviceTable(KernelFacts facts) {
        this.facts = facts;
    }

    static List<Device> of(Collection<VolumeGroup> groups, KernelFacts facts, Minors minors) {
        var table = new DeviceTable(facts);
        for (var group : groups) {
            for (var volume : group.volumes()) {
                if (facts.isActive(group, volume)) {
                    table.plan(group, volume);
                }
            }
        }
        return table.numbered(minors);
    }

    private List<Device> numbered(Minors minors) {
        minors.keepOnly(plans.stream().map(Plan::uuid).collect(java.util.stream.Collectors.toSet()));
        return plans.stream()
                .map(plan -> new Device(
                        plan.name(),
                        plan.uuid(),
                        minors.of(plan.uuid()),
                        plan.open(),
                        plan.suspended(),
                        plan.status(),
                        plan.below()))
                .toList();
    }

    private void plan(VolumeGroup group, LogicalVolume volume) {
        switch (volume.layout()) {
            case Layout.Linear _, Layout.ThinVolume _ -> volumeWithSnapshots(group, volume);
            case Layout.ThickSnapshot _ -> snapshot(group, volume);
            case Layout.ThinPool _ -> pool(group, volume);
            case Layout.PoolData _ -> part(group, volume, "-tdata");
            case Layout.PoolMetadata _ -> part(group, volume, "-tmeta");
            case Layout.PoolSpare _ -> {
                // Never active.
            }
        }
        for (var stacked : facts.stackedOn(volume)) {
            var sectors = "0 " + sectors(group.deviceBytes(volume)) + " crypt ";
            add(new Plan(stacked, "CRYPT-LUKS2-" + stacked, 0, false, sectors, List.of(Device.uuid(group, volume))));
        }
    }

    private void volumeWithSnapshots(VolumeGroup group, LogicalVolume volume) {
        var name = Device.name(group.name(), volume.name());
        var uuid = Device.uuid(group, volume);
        var size = "0 " + sectors(group.deviceBytes(volume));
        var own = size + (volume.layout() instanceof Layout.ThinVolume ? thinStatus(volume) : " linear ");
        var snapshots = group.snapshotsOf(volume);
        var below = group.poolOf(volume)
                .map(pool -> List.of(Device.uuid(group, pool) + "-tpool"))
                .orElse(List.of());
        if (snapshots.isEmpty()) {
            add(new Plan(name, uuid, facts.openCount(volume), facts.isSuspended(volume), own, below));
            return;
        }
        var origin = size + " snapshot-origin ";
        var real = List.of(uuid + "-real");
        add(new Plan(name, uuid, facts.openCount(volume), facts.isSuspended(volume), origin, real));
        add(new Plan(name + "-real", uuid + "-real", 1 + snapshots.size(), false, own, below));
    }

    private String thinStatus(LogicalVolume volume) {
        var mapped = facts.map(volume).mapped();
        return " thin " + sectors((long) mapped) + (mapped < 1 ? " -" : " 0");
    }

    private void snapshot(VolumeGroup group, LogicalVolume volume) {
        var name = Device.name(group.name(), volume.name());
        var uuid = Device.uuid(group, volume);
        var store = facts.store(volume);
        var total = sectors(group.bytes(volume));
        var fill = store.invalid() ? "Invalid" : store.usedSectors() + "/" + total + " " + store.metadataSectors();
        var status = "0 " + sectors(group.deviceBytes(volume)) + " snapshot " + fill;
        var origin = group.originOf(volume).orElseThrow();
        add(new Plan(name + "-cow", uuid + "-cow", 1, false, "0 " + total + " linear ", List.of()));
        var below = List.of(Device.uuid(group, origin) + "-real", uuid + "-cow");
        add(new Plan(name, uuid, facts.openCount(volume), facts.isSuspended(volume), status, below));
    }

    private void part(VolumeGroup group, LogicalVolume volume, String suffix) {
        var status = "0 " + sectors(group.bytes(volume)) + " linear ";
        var uuid = Device.uuid(group, volume) + suffix;
        add(new Plan(Device.name(group.name(), volume.name()), uuid, 1, false, status, List.of()));
    }

    /// A pool without volumes is one device. With volumes it is two: the pool they use, and a face for people.
    private void pool(VolumeGroup group, LogicalVolume pool) {
        var name = Device.name(group.name(), pool.name());
        var uuid = Device.uuid(group, pool);
        var volumes = group.volumesIn(pool);
        var active = (int)
                volumes.stream().filter(volume -> facts.isActive(group, volume)).count();
        var fill = PoolFill.of(group, pool, facts);
        var size = "0 " + sectors(group.bytes(pool));
        var status = size + " thin-pool " + fill.status(volumes.size());
        var parts = group.volumes().stream()
                .filter(part -> PoolFill.isPartOf(part, pool))
                .map(part ->
                        Device.uuid(group, part) + (part.layout() instanceof Layout.PoolData ? "-tdata" : "-tmeta"))
                .toList();
        if (volumes.isEmpty()) {
            add(new Plan(name, uuid + "-tpool", 0, false, status, parts));
            return;
        }
        add(new Plan(name + "-tpool", uuid + "-tpool", 1 + active, false, status, parts));
        add(new Plan(name, uuid + "-pool", 0, false, size + " linear ", List.of(uuid + "-tpool")));
    }

    private void add(Plan plan) {
        plans.add(plan);
    }

    private static long sectors(long bytes) {
        return bytes / 512;
    }
}
