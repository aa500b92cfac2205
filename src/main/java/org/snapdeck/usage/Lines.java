package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Text of which each line is one thing.
public final class Lines {

    private Lines() {}

    /// Each line read, empty ones left out. One that can't be read makes all of it unreadable.
    public static <T> List<T> each(String text, Function<String, T> reading) throws Unreadable {
        var things = new ArrayList<T>();
        for (var line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            try {
                things.add(reading.apply(line));
            } catch (IllegalArgumentException _) {
                throw new Unreadable("the line \"" + line + "\"");
            }
        }
        return things;
    }
}
