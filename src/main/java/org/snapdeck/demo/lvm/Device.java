package org.snapdeck.demo.lvm;

import java.util.List;

/// A device of device-mapper. Its uuid says which volume it is of, and which part of that.
record Device(String name, String uuid, int minor, int open, boolean suspended, String status, List<String> below) {

    static final int MAJOR = 254;

    Device {
        below = List.copyOf(below);
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
