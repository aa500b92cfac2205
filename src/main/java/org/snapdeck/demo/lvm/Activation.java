package org.snapdeck.demo.lvm;

import java.io.IOException;

/// `lvchange -ay` and `-an` of one volume.
final class Activation {

    private final LvmCall call;
    private final VolumeGroup group;
    private final LogicalVolume volume;

    Activation(LvmCall call, VolumeGroup group, LogicalVolume volume) {
        this.call = call;
        this.group = group;
        this.volume = volume;
    }

    void set(boolean wanted) throws IOException, LvmRefusal {
        var subject = volume;
        if (volume.layout() instanceof Layout.ThickSnapshot) {
            subject = group.originOf(volume).orElseThrow();
            if (!call.confirmed("Change of snapshot " + full(volume) + " will also change its origin " + full(subject)
                    + ". Proceed?")) {
                throw LvmRefusal.failed("Logical volume " + full(volume) + " not changed.");
            }
        }
        if (wanted) {
            activate(subject);
        } else {
            deactivate(subject);
        }
    }

    private void activate(LogicalVolume subject) {
        var skipped = subject.traits().skipsActivation() && !call.line().has("ignoreactivationskip");
        if (!skipped && !call.isTest()) {
            group.poolOf(subject).ifPresent(pool -> call.host().kernel().activate(pool.uuid()));
            call.host().kernel().activate(subject.uuid());
            new Merging(call, group).goOn(subject);
        }
    }

    private void deactivate(LogicalVolume subject) throws LvmRefusal {
        requireUnused(subject);
        for (var snapshot : group.snapshotsOf(subject)) {
            requireUnused(snapshot);
        }
        if (!call.isTest()) {
            group.mergingInto(subject).ifPresent(merging -> call.host().kernel().stopMerging(merging.uuid()));
            call.host().kernel().deactivate(subject.uuid());
        }
    }

    private void requireUnused(LogicalVolume subject) throws LvmRefusal {
        var facts = call.host().kernel().facts();
        if (facts.isMounted(subject)) {
            throw LvmRefusal.failed("Logical volume " + full(subject) + " contains a filesystem in use.");
        }
        if (facts.openCount(subject) > 0) {
            throw LvmRefusal.failed("Logical volume " + full(subject) + " in use.");
        }
    }

    private String full(LogicalVolume other) {
        return group.name() + "/" + other.name();
    }
}
