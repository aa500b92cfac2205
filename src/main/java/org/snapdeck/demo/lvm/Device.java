package org.snapdeck.demo.lvm;

import java.util.List;

/// A device of device-mapper: which part it is of which volume, how often it is open, and the uuids of what it
/// stands on.
record Device(Identity identity, Part part, LogicalVolume volume, int minor, int open, boolean suspended) {

    static final int MAJOR = 254;

    /// How device-mapper calls a device, and what is below it.
    record Identity(String name, String uuid, List<String> below) {
        Identity {
            below = List.copyOf(below);
        }
    }

    enum Part {
        /// What people open.
        WHOLE,
        /// The content of an origin, below the origin itself.
        REAL,
        /// A thick snapshot's store.
        STORE,
        /// A pool, as its volumes use it.
        POOL,
        /// A pool, as people see it once it has volumes.
        POOL_FACE,
        /// A hidden part of a pool.
        POOL_PART,
        /// Somebody else's device on top of a volume.
        STACKED
    }

    String name() {
        return identity.name();
    }

    String uuid() {
        return identity.uuid();
    }

    String kernelName() {
        return "dm-" + minor;
    }

    /// How device-mapper writes a name of two parts: hyphens inside a part are doubled.
    static String name(String group, String volume) {
        return group.replace("-", "--") + "-" + volume.replace("-", "--");
    }

    static String uuid(VolumeGroup group, LogicalVolume volume) {
        return "LVM-" + LvmUuid.compact(group.uuid()) + LvmUuid.compact(volume.uuid());
    }
}
