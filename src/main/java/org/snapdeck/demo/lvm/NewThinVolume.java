package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.Optional;

/// `lvcreate -T VG/POOL -V SIZE -n NAME`
final class NewThinVolume {

    private final LvmCall call;
    private final NewVolume.Order order;
    private final VolumeGroup group;

    NewThinVolume(LvmCall call, NewVolume.Order order, VolumeGroup group) {
        this.call = call;
        this.order = order;
        this.group = group;
    }

    LogicalVolume make() throws LvmRefusal, IOException {
        var name = NewVolume.name(order, group);
        var pool = group.find(order.subject())
                .filter(volume -> volume.layout() instanceof Layout.ThinPool)
                .orElseThrow(() -> LvmRefusal.failed(
                        "Pool " + order.subject() + " not found in Volume group " + group.name() + "."));
        var wanted = Sizes.bytes(
                call.command(), "virtualsize", call.line().value("virtualsize").orElseThrow());
        var bytes = Sizes.roundedUp(call, group, wanted) * group.extentSize();
        ThinPools.requireRoom(call, group, pool);
        var layout = new Layout.ThinVolume(pool.uuid(), bytes, Optional.empty());
        var volume = NewVolume.make(call, name, false, layout);
        ThinPools.warnOfOvercommitment(call, group.with(volume), pool);
        NewVolume.commit(call, group, volume);
        return volume;
    }
}
