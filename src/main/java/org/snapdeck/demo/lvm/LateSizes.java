package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Sizes that the kernel goes on with though LVM has noted others, by the volumes' uuids.
final class LateSizes {

    private final Map<String, Long> sizes = new HashMap<>();
    private final Set<String> stubborn = new HashSet<>();

    void keep(String volume, long bytes) {
        sizes.put(volume, bytes);
        stubborn.add(volume);
    }

    /// From now on it takes up what it is told.
    void yield(String volume) {
        stubborn.remove(volume);
    }

    /// LVM tells the kernel how large the volume is.
    void tell(String volume) {
        if (!stubborn.contains(volume)) {
            sizes.remove(volume);
        }
    }

    OptionalLong of(String volume) {
        var bytes = sizes.get(volume);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
