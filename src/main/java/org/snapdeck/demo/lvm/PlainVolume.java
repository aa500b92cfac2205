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
        wipe(volume);
        return volume;
    }

    /// What an older volume left on the blocks is wiped, if that is agreed to; else there is no new volume.
    private void wipe(LogicalVolume volume) throws LvmRefusal, IOException {
        var old = call.host().signatures().next(group.name());
        if (old.isEmpty()
                || call.isTest()
                || call.line().value("wipesignatures").filter("n"::equals).isPresent()) {
            return;
        }
        var full = group.name() + "/" + volume.name();
        var found = "WARNING: " + old.get() + " signature detected on /dev/" + full + " at offset " + offset(old.get())
                + ". Wipe it?";
        if (!call.confirmed(found)) {
            call.commit(call.host().group(group.name()).without(volume));
            call.host().kernel().forget(volume.uuid());
            throw LvmRefusal.failed(
                    "Aborted wiping of " + old.get() + ".",
                    "1 existing signature left on the device.",
                    "Failed to wipe signatures on logical volume " + full + ".",
                    "Aborting. Failed to wipe start of new LV.");
        }
        call.say("Wiping " + old.get() + " signature on /dev/" + full + ".");
        call.host().signatures().wiped(group.name());
    }

    private static int offset(String kind) {
        return kind.equals("swap") ? 4086 : 1080;
    }

    private int extents() throws LvmRefusal, IOException {
        var size = call.line().value("size");
        return size.isPresent()
                ? Sizes.roundedUp(call, group, Sizes.bytes(call.command(), "size", size.get()))
                : Sizes.extents(group, call.line().value("extents").orElseThrow(), 0);
    }
}
