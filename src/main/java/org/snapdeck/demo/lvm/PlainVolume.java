package org.snapdeck.demo.lvm;

import java.io.IOException;

/// `lvcreate -n NAME -L SIZE VG`
final class PlainVolume {

    private final LvmCall call;
    private final NewVolume.Order order;
    private final VolumeGroup group;

    PlainVolume(LvmCall call, NewVolume.Order order, VolumeGroup group) {
        this.call = call;
        this.order = order;
        this.group = group;
    }

    LogicalVolume make() throws LvmRefusal, IOException {
        var name = NewVolume.name(order, group);
        var extents = extents();
        NewVolume.requireSome(extents);
        NewVolume.requireRoom(group, extents);
        var volume = NewVolume.make(call, name, false, new Layout.Linear(extents));
        NewVolume.commit(call, group, volume);
        return volume;
    }

    private int extents() throws LvmRefusal, IOException {
        var size = call.line().value("size");
        return size.isPresent()
                ? Sizes.roundedUp(call, group, Sizes.bytes(call.command(), "size", size.get()))
                : Sizes.extents(group, call.line().value("extents").orElseThrow(), 0);
    }
}
