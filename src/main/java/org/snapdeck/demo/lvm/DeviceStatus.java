package org.snapdeck.demo.lvm;

/// What `dmsetup status` says about a device.
final class DeviceStatus {

    private static final int SECTOR = 512;

    private final VolumeGroup group;
    private final KernelFacts facts;

    DeviceStatus(VolumeGroup group, KernelFacts facts) {
        this.group = group;
        this.facts = facts;
    }

    String of(Device device) {
        var volume = device.volume();
        var bytes = device.part() == Device.Part.STORE ? group.bytes(volume) : group.deviceBytes(volume);
        return "0 " + bytes / SECTOR + " " + target(device, volume);
    }

    private String target(Device device, LogicalVolume volume) {
        return switch (device.part()) {
            case STORE, POOL_PART, POOL_FACE -> "linear ";
            case STACKED -> device.uuid().startsWith("CRYPT-") ? "crypt " : "linear ";
            case POOL ->
                "thin-pool "
                        + PoolFill.of(group, volume, facts)
                                .status(group.volumesIn(volume).size());
            case REAL -> content(volume);
            case WHOLE -> group.snapshotsOf(volume).isEmpty() ? content(volume) : origin(volume);
        };
    }

    private String origin(LogicalVolume volume) {
        return group.mergingInto(volume)
                .filter(facts::isMerging)
                .map(snapshot -> "snapshot-merge " + fill(snapshot))
                .orElse("snapshot-origin ");
    }

    private String content(LogicalVolume volume) {
        return switch (volume.layout()) {
            case Layout.ThickSnapshot _ -> "snapshot " + fill(volume);
            case Layout.ThinVolume _ -> {
                var mapped = (long) facts.map(volume).mapped() / SECTOR;
                yield "thin " + mapped + (mapped == 0 ? " -" : " " + (group.bytes(volume) / SECTOR - 1));
            }
            case Layout.Linear _, Layout.ThinPool _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ ->
                "linear ";
        };
    }

    private String fill(LogicalVolume snapshot) {
        var store = facts.store(snapshot);
        return store.invalid()
                ? "Invalid"
                : store.usedSectors() + "/" + group.bytes(snapshot) / SECTOR + " " + store.metadataSectors();
    }
}
