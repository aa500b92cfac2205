package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Where the content of a volume came from. The simulation holds no content, only this: a copy of something is the
/// same as it, and nothing else is.
final class Origins {

    static final String ZEROS = "zeros";
    static final long BLOCK = 1 << 20;

    private final Map<String, TreeMap<Long, String>> copied = new HashMap<>();

    /// What stands in the block of a volume that begins at that byte.
    synchronized String at(String volume, long block) {
        return copied.getOrDefault(volume, new TreeMap<>()).getOrDefault(block, volume + " " + block);
    }

    /// @return whether what was copied is zeros
    synchronized boolean copy(String source, String target, long block) {
        var content = source.equals(ZEROS) ? ZEROS : at(source, block);
        copied.computeIfAbsent(target, _ -> new TreeMap<>()).put(block, content);
        return content.equals(ZEROS);
    }

    synchronized void forget(String volume) {
        copied.remove(volume);
    }
}
