package org.snapdeck.usage;

import java.util.List;

/// Reads `/proc/swaps`: the files and devices that the host swaps to.
final class SwapLines {

    private static final String HEADING = "Filename";

    private SwapLines() {}

    static List<String> swaps(String text) throws Unreadable {
        return Lines.each(text, SwapLines::path).stream()
                .filter(path -> !path.equals(HEADING))
                .toList();
    }

    private static String path(String line) {
        var path = line.split("\\s", 2)[0];
        if (!path.startsWith("/") && !path.equals(HEADING)) {
            throw new IllegalArgumentException("no path");
        }
        return MountLines.unescaped(path);
    }
}
