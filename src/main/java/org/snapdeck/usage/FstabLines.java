package org.snapdeck.usage;

import java.util.List;

/// Reads `/etc/fstab`.
final class FstabLines {

    private FstabLines() {}

    /// What people wrote wrongly mounts nothing, and is passed over.
    static List<MountedAtStart> mounts(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .filter(fields -> fields.length > 1)
                .map(fields -> new MountedAtStart(
                        MountLines.unescaped(fields[0].replace("\"", "")), MountLines.unescaped(fields[1])))
                .toList();
    }
}
