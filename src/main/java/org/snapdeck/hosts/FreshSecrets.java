package org.snapdeck.hosts;

import java.util.HashMap;
import java.util.Map;
import org.snapdeck.inventory.Station;

/// Secrets of jump hosts that were given while a way is tried out, and what is to be done with each once it was
/// accepted. One that was refused is nobody's any more.
final class FreshSecrets {
    private final Map<Station, Runnable> accepted = new HashMap<>();

    void add(Station jump, Runnable whenAccepted) {
        accepted.put(jump, whenAccepted);
    }

    void tried(Checklist result) {
        accepted.entrySet().stream()
                .filter(each -> result.cameThrough(each.getKey()))
                .map(Map.Entry::getValue)
                .toList()
                .forEach(Runnable::run);
        accepted.keySet().removeIf(jump -> result.cameThrough(jump) || result.remedy() instanceof Remedy.GiveSecret);
    }
}
