package org.snapdeck.attachments;

import java.util.Collection;
import java.util.stream.IntStream;

/// What an instance will most likely call its next disk: libvirt counts `/dev/vda`, the system's own,
/// `/dev/vdb`, and so on.
final class DeviceName {
    private DeviceName() {}

    /// @param taken what the instance calls the volumes it has
    static String next(Collection<String> taken) {
        return IntStream.rangeClosed('b', 'z')
                .mapToObj(letter -> "/dev/vd" + (char) letter)
                .filter(device -> !taken.contains(device))
                .findFirst()
                .orElse("");
    }
}
