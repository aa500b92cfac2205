package org.snapdeck.lvm;

/// One very volume: by its names, as some commands take nothing else, and by the uuids that no other has.
public record LvHandle(LvPath path, LvUuid uuid, VgUuid groupUuid) {

    public VgName group() {
        return path.group();
    }

    /// The uuids of group and volume, as the kernel's device of this volume bears them.
    String deviceUuid() {
        return groupUuid.bare() + uuid.bare();
    }
}
