package org.snapdeck.demo.lvm;

import java.io.IOException;

/// Takes a volume away, and before it what can't be without it: an origin's thick snapshots, a pool's volumes.
final class Removal {

    private final LvmCall call;
    private final String group;

    Removal(LvmCall call, String group) {
        this.call = call;
        this.group = group;
    }

    void remove(LogicalVolume volume) throws IOException, LvmRefusal {
        requireUnused(volume);
        var snapshots = group().snapshotsOf(volume);
        if (isActive(volume) && !call.confirmed(question(volume, snapshots.size()))) {
            throw LvmRefusal.failed("Logical volume " + full(volume) + " not removed.");
        }
        for (var snapshot : snapshots) {
            removeOne(snapshot);
        }
        for (var thin : group().volumesIn(volume)) {
            remove(thin);
        }
        for (var part : group().volumes()) {
            if (PoolFill.isPartOf(part, volume)) {
                forget(part);
            }
        }
        removeOne(volume);
    }

    private void removeOne(LogicalVolume volume) throws IOException, LvmRefusal {
        requireUnused(volume);
        forget(volume);
        call.say("Logical volume \"" + volume.name() + "\" successfully removed.");
    }

    private void forget(LogicalVolume volume) throws LvmRefusal {
        call.commit(group().without(volume));
        if (!call.isTest()) {
            call.host().kernel().forget(volume.uuid());
            call.host().signatures().freed(group, volume.uuid());
            call.host().filesystems().forget(volume.uuid());
        }
    }

    private void requireUnused(LogicalVolume volume) throws LvmRefusal {
        var facts = call.host().kernel().facts();
        if (facts.isMounted(volume)) {
            throw LvmRefusal.failed("Logical volume " + full(volume) + " contains a filesystem in use.");
        }
        var stacked = facts.stackedOn(volume);
        if (!stacked.isEmpty()) {
            throw LvmRefusal.failed("Logical volume " + full(volume) + " is used by another device.");
        }
        if (facts.openCount(volume) > 0) {
            throw LvmRefusal.failed("Logical volume " + full(volume) + " in use.");
        }
    }

    private boolean isActive(LogicalVolume volume) throws LvmRefusal {
        return call.host().kernel().facts().isActive(group(), volume);
    }

    private String question(LogicalVolume volume, int snapshots) {
        return snapshots == 0
                ? "Do you really want to remove active logical volume " + full(volume) + "?"
                : "Do you really want to remove active origin logical volume " + full(volume) + " with " + snapshots
                        + " snapshots(s)?";
    }

    private String full(LogicalVolume volume) {
        return group + "/" + volume.name();
    }

    private VolumeGroup group() throws LvmRefusal {
        return call.host().group(group);
    }
}
