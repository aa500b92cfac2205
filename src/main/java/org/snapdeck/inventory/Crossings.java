package org.snapdeck.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snapdeck.filling.Grade;

/// Which alarms are news: each is told once, and again when it gets worse, or when it comes back after it was clearly
/// better. What is on the edge of a level is not.
public final class Crossings {
    private Map<String, Grade> told = Map.of();

    /// @return the most urgent first
    public List<Alarm> news(Picture picture) {
        var now = Alarm.all(picture);
        var eased = grades(Alarm.all(picture, picture.levels().eased()));
        var news = now.stream()
                .filter(alarm -> alarm.grade().isWorseThan(told.getOrDefault(key(alarm), Grade.FINE)))
                .toList();
        var next = new HashMap<String, Grade>();
        told.forEach((key, before) -> {
            var still = eased.getOrDefault(key, Grade.FINE);
            next.put(key, still.isWorseThan(before) ? before : still);
        });
        grades(now).forEach((key, grade) -> next.merge(key, grade, Grade::or));
        next.values().removeIf(grade -> grade == Grade.FINE);
        told = Map.copyOf(next);
        return news;
    }

    private static Map<String, Grade> grades(List<Alarm> alarms) {
        return alarms.stream().collect(Collectors.toUnmodifiableMap(Crossings::key, Alarm::grade, Grade::or));
    }

    /// Two hosts may show the same.
    private static String key(Alarm alarm) {
        return alarm.kind() + " " + alarm.about() + " " + alarm.row();
    }
}
