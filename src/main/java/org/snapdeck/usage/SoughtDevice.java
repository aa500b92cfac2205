package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.List;

/// The device whose users are asked for.
///
/// @param uuid by which the device mapper knows it
/// @param paths under which it is found when it is there, besides its kernel's name
/// @param active whether it should be there; of one that is not, nobody has a device to use
public record SoughtDevice(String uuid, List<String> paths, boolean active) {
    public SoughtDevice {
        var all = new ArrayList<>(paths);
        all.add("/dev/disk/by-id/dm-uuid-" + uuid);
        paths = List.copyOf(all);
    }
}
