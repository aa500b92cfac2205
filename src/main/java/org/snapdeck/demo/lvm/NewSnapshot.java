package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.Optional;

/// `lvcreate --snapshot --name NAME VG/ORIGIN`: thick when a size is given, thin when the origin is thin and
/// none is.
final class NewSnapshot {

    private final LvmCall call;
    private final NewVolume.Order order;
    private final VolumeGroup group;

    NewSnapshot(LvmCall call, NewVolume.Order order, VolumeGroup group) {
        this.call = call;
        this.order = order;
        this.group = group;
    }

    LogicalVolume make() throws LvmRefusal, IOException {
        var origin = group.find(order.subject())
                .orElseThrow(() -> LvmRefusal.failed(
                        "Snapshot origin LV " + order.subject() + " not found in Volume group " + group.name() + "."));
        if (group.mergingInto(origin).isPresent()) {
            throw LvmRefusal.failed("Snapshots of an origin that has a merging snapshot are not supported.");
        }
        var sized = call.line().has("size") || call.line().has("extents");
        return switch (origin.layout()) {
            case Layout.Linear _ -> thick(origin);
            case Layout.ThinVolume thin -> sized ? thick(origin) : thin(origin, thin);
            case Layout.ThickSnapshot _ -> throw LvmRefusal.failed("Snapshots of snapshots are not supported.");
            case Layout.ThinPool _ ->
                throw LvmRefusal.failed(
                        "Command on LV " + group.name() + "/" + origin.name() + " does not accept LV type thinpool.");
            case Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ ->
                throw LvmRefusal.failed("Command not permitted on LV " + group.name() + "/" + origin.name() + ".");
        };
    }

    private LogicalVolume thick(LogicalVolume origin) throws LvmRefusal, IOException {
        var name = NewVolume.name(order, group);
        var originBytes = group.deviceBytes(origin);
        var extents = extents(originBytes);
        NewVolume.requireSome(extents);
        NewVolume.requireRoom(group, extents);
        var layout = new Layout.ThickSnapshot(origin.uuid(), extents, originBytes);
        var volume = NewVolume.make(call, name, false, layout);
        NewVolume.commit(call, group, volume);
        holdWhatIsThere(origin, volume);
        return volume;
    }

    private void holdWhatIsThere(LogicalVolume origin, LogicalVolume snapshot) {
        if (!call.isTest()) {
            call.host().filesystems().cut(origin.uuid(), snapshot.uuid());
        }
    }

    private int extents(long originBytes) throws LvmRefusal, IOException {
        var size = call.line().value("size");
        var share = call.line().value("extents");
        if (size.isEmpty() && share.isEmpty()) {
            throw LvmRefusal.failed("Please specify either size or extents with snapshots.");
        }
        var wanted = size.isPresent()
                ? Sizes.roundedUp(call, group, Sizes.bytes(call.command(), "size", size.get()))
                : Sizes.extents(group, share.orElseThrow(), originBytes);
        var most = CowStore.largestUsefulExtents(originBytes, group.extentSize());
        if (wanted <= most) {
            return wanted;
        }
        call.say("Reducing COW size " + Units.USUAL.written(wanted * group.extentSize())
                + " down to maximum usable size " + Units.USUAL.written(most * group.extentSize()) + ".");
        return most;
    }

    private LogicalVolume thin(LogicalVolume origin, Layout.ThinVolume of) throws LvmRefusal, IOException {
        var name = NewVolume.name(order, group);
        var pool = group.poolOf(origin).orElseThrow();
        ThinPools.requireRoom(call, group, pool);
        var layout = new Layout.ThinVolume(of.pool(), of.bytes(), Optional.of(origin.uuid()));
        var volume = NewVolume.make(call, name, true, layout);
        ThinPools.warnOfOvercommitment(call, group.with(volume), pool);
        NewVolume.commit(call, group, volume);
        if (!call.isTest()) {
            call.host().kernel().shareThin(origin.uuid(), volume.uuid());
        }
        holdWhatIsThere(origin, volume);
        return volume;
    }
}
