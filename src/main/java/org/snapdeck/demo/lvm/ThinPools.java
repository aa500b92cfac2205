package org.snapdeck.demo.lvm;

import java.io.IOException;

/// What LVM says about a pool when something is added to it.
final class ThinPools {

    private ThinPools() {}

    static void requireRoom(LvmCall call, VolumeGroup group, LogicalVolume pool) throws LvmRefusal, IOException {
        if (PoolFill.of(group, pool, call.host().kernel().facts()).isFull()) {
            var name = group.name() + "/" + pool.name();
            call.warn("WARNING: Thin pool " + name + " is out of data space.");
            throw LvmRefusal.failed(
                    "Cannot create new thin volume, free space in thin pool " + name + " reached threshold.");
        }
    }

    /// Promising more than there is is allowed, but not in silence.
    static void warnOfOvercommitment(LvmCall call, VolumeGroup group, LogicalVolume pool) throws IOException {
        var promised = group.volumesIn(pool).stream().mapToLong(group::bytes).sum();
        if (promised <= group.bytes(pool)) {
            return;
        }
        var groupBytes = group.extentCount() * group.extentSize();
        var free = group.freeExtents() * group.extentSize();
        var also = promised > groupBytes
                ? "size of whole volume group (" + Units.USUAL.written(groupBytes) + ")"
                : "amount of free space in volume group (" + Units.USUAL.written(free) + ")";
        call.warn("WARNING: Sum of all thin volume sizes (" + Units.USUAL.written(promised)
                + ") exceeds the size of thin pool " + group.name() + "/" + pool.name() + " and the " + also + ".");
        call.say("WARNING: You have not turned on protection against thin pools running out of space.");
        call.say("WARNING: Set activation/thin_pool_autoextend_threshold below 100 to trigger automatic extension of"
                + " thin pools before they get full.");
    }
}
