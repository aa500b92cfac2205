package org.snapdeck.inside;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.snapdeck.lvm.FileName;

/// Where a file is saved: what is offered, and what somebody types.
final class DownloadTarget {
    /// No usual filesystem takes longer names.
    static final int LONGEST = 255;

    /// Longer endings are none.
    private static final int LONGEST_ENDING = 16;

    private DownloadTarget() {}

    /// In the home folder, by a name that every system takes, which the person may change.
    static Path offered(FileName name) {
        var plain = name.text().replaceAll("[\\\\/:*?\"<>|]", "_");
        var safe = plain.startsWith("-") || plain.startsWith("~") ? "_" + plain.substring(1) : plain;
        var home = System.getProperty("user.home");
        try {
            return Path.of(home, shortened(safe));
        } catch (InvalidPathException _) {
            // This system's names have fewer characters.
            return Path.of(home, shortened(safe.replaceAll("[^\\p{ASCII}]", "_")));
        }
    }

    /// As a shell would read it, since people type paths as they do there.
    ///
    /// @throws InvalidPathException this system has no such names
    static Path typed(String text) {
        var typed = text.strip();
        var home = System.getProperty("user.home");
        return typed.startsWith("~/")
                ? Path.of(home, typed.substring(2))
                : Path.of(home).resolve(typed);
    }

    /// How long the longest of its names is, as filesystems count it.
    static int longest(Path path) {
        var longest = 0;
        for (var name : path) {
            longest = Math.max(longest, length(name.toString()));
        }
        return longest;
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Its ending tells what it is, and stays.
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - ending.length());
        while (length(stem + ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }
}
