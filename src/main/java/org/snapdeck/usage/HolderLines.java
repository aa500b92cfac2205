package org.snapdeck.usage;

import java.util.List;
import java.util.regex.Pattern;

/// Reads paths such as `/sys/block/dm-15/holders/dm-14`.
final class HolderLines {

    private static final Pattern PATH = Pattern.compile("/sys/block/([^/]+)/holders/([^/]+)");

    private HolderLines() {}

    static List<Holder> holders(String text) throws Unreadable {
        return Lines.each(text, HolderLines::holder);
    }

    private static Holder holder(String line) {
        var path = PATH.matcher(line);
        if (!path.matches()) {
            throw new IllegalArgumentException("no holder");
        }
        return new Holder(path.group(1), path.group(2));
    }
}
