package org.snapdeck.usage;

import java.util.List;

/// The device whose users are asked for.
///
/// @param uuid by which the device mapper knows it
/// @param paths under which it is found besides `/dev/mapper` and its kernel's name
/// @param active whether it should be there; of one that is not, nobody has a device to use
public record SoughtDevice(String uuid, List<String> paths, boolean active) {
    public SoughtDevice {
        paths = List.copyOf(paths);
    }
}
