package org.snapdeck.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Reads paths such as `/sys/block/dm-15/holders/dm-14`.
final class HolderLines {

    private static final Pattern PATH = Pattern.compile("/sys/block/([^/]+)/holders/([^/]+)");

    private static final Pattern LOOP = Pattern.compile("/sys/block/([^/|]+)/loop/backing_file\\|(.+)");

    private HolderLines() {}

    /// Loop devices on devices, from lines such as `/sys/block/loop0/loop/backing_file|/dev/dm-3`. Those on files hold
    /// no device.
    static List<Holder> loops(String text, UnaryOperator<String> links) throws Unreadable {
        return Lines.each(text, line -> loop(line, links)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Holder> loop(String line, UnaryOperator<String> links) {
        var loop = LOOP.matcher(line);
        if (!loop.matches()) {
            throw new IllegalArgumentException("no loop device");
        }
        var node = links.apply(loop.group(2));
        return node.startsWith("/dev/")
                ? Optional.of(new Holder(node.substring("/dev/".length()), loop.group(1)))
                : Optional.empty();
    }

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
