package org.snapdeck.demo.lvm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The minor numbers of the devices: each new one gets the lowest that is free, and keeps it while it lives.
final class Minors {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    void keepOnly(Set<String> uuids) {
        numbers.keySet().retainAll(uuids);
    }

    int of(String uuid) {
        return numbers.computeIfAbsent(uuid, _ -> lowestFree());
    }

    private int lowestFree() {
        var free = 0;
        while (numbers.containsValue(free)) {
            free++;
        }
        return free;
    }
}
