package org.snapdeck.demo.lvm;

import java.io.IOException;

/// The merging of a thick snapshot into its origin: noted in the metadata, and begun by the kernel as soon as the
/// origin is activated while nobody has one of the two open.
final class Merging {

    private final LvmCall call;
    private final VolumeGroup group;

    Merging(LvmCall call, VolumeGroup group) {
        this.call = call;
        this.group = group;
    }

    void begin(LogicalVolume snapshot) throws LvmRefusal, IOException {
        var layout = (Layout.ThickSnapshot) snapshot.layout();
        var origin = group.originOf(snapshot).orElseThrow();
        var facts = call.host().kernel().facts();
        if (facts.store(snapshot).invalid()) {
            throw LvmRefusal.failed("Unable to merge invalidated snapshot LV " + full(snapshot) + ".");
        }
        if (group.mergingInto(origin).isPresent()) {
            throw LvmRefusal.failed("Cannot merge snapshot " + full(snapshot) + " into the origin " + full(origin)
                    + " with merging snapshot " + full(snapshot) + ".");
        }
        var noted = new Layout.ThickSnapshot(layout.origin(), layout.extents(), layout.deviceBytes(), true);
        call.commit(group.replacing(snapshot.withLayout(noted)));
        if (facts.openCount(origin) > 0) {
            call.say("Delaying merge since origin is open.");
        } else if (facts.openCount(snapshot) > 0) {
            call.say("Delaying merge since snapshot is open.");
        } else if (facts.isActive(group, origin)) {
            call.host().kernel().merge(snapshot.uuid());
            call.say("Merging of volume " + full(snapshot) + " started.");
            return;
        }
        call.say("Merging of snapshot " + full(snapshot) + " will occur on next activation of " + full(origin) + ".");
    }

    /// The origin is activated anew.
    void goOn(LogicalVolume origin) {
        var facts = call.host().kernel().facts();
        group.mergingInto(origin)
                .filter(_ -> facts.isActive(group, origin))
                .filter(snapshot -> facts.openCount(origin) == 0 && facts.openCount(snapshot) == 0)
                .filter(snapshot -> !facts.store(snapshot).invalid())
                .ifPresent(snapshot -> call.host().kernel().merge(snapshot.uuid()));
    }

    private String full(LogicalVolume volume) {
        return group.name() + "/" + volume.name();
    }
}
