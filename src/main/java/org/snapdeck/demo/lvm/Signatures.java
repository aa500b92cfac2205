package org.snapdeck.demo.lvm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The marks that filesystems and swap leave at the beginning of a volume. They outlive it: whoever gets its blocks
/// next finds them there.
final class Signatures {

    private final Map<String, String> onVolumes = new HashMap<>();
    private final Map<String, Deque<String>> onFreeBlocks = new HashMap<>();

    /// @param kind such as `ext4`
    synchronized void write(String volume, String kind) {
        onVolumes.put(volume, kind);
    }

    synchronized Optional<String> on(String volume) {
        return Optional.ofNullable(onVolumes.get(volume));
    }

    synchronized void freed(String group, String volume) {
        var kind = onVolumes.remove(volume);
        if (kind != null) {
            onFreeBlocks.computeIfAbsent(group, _ -> new ArrayDeque<>()).push(kind);
        }
    }

    /// What the next volume of a group finds.
    synchronized Optional<String> next(String group) {
        return Optional.ofNullable(onFreeBlocks.get(group)).map(Deque::peek);
    }

    synchronized void wiped(String group) {
        onFreeBlocks.get(group).pop();
    }
}
