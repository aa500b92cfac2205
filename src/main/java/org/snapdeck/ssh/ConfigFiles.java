package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of OpenSSH's client configuration, with those that they include, in the order in which they count.
final class ConfigFiles {

    private static final int DEEPEST = 16;

    /// What is told of each line, and whether it counts.
    interface Reader {
        /// @return whether the lines from here on count, when this one begins a block
        ConfigMatch block(ConfigLine line);

        void line(ConfigLine line, ConfigMatch counts) throws EntryRefused;
    }

    private final List<Path> files;
    private final Path home;

    ConfigFiles(List<Path> files, Path home) {
        this.files = List.copyOf(files);
        this.home = home;
    }

    void read(Reader reader) throws EntryRefused {
        for (var file : files) {
            read(file, file.getParent(), reader, ConfigMatch.YES, 0);
        }
    }

    /// @param base where included files are looked for, however deep they are included
    private void read(Path file, Path base, Reader reader, ConfigMatch outer, int depth) throws EntryRefused {
        var counts = outer;
        for (var line : lines(file)) {
            switch (line.keyword()) {
                case "host", "match" -> counts = outer.and(reader.block(line));
                case "include" -> {
                    for (var included : included(line, base, depth)) {
                        read(included, base, reader, counts, depth + 1);
                    }
                }
                default -> reader.line(line, counts);
            }
        }
    }

    private static List<ConfigLine> lines(Path file) throws EntryRefused {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var lines = new ArrayList<ConfigLine>();
            var number = 0;
            for (var text : Files.readAllLines(file)) {
                number++;
                ConfigLine.parse(file, number, text).ifPresent(lines::add);
            }
            return lines;
        } catch (IOException failure) {
            throw new EntryRefused(EntryRefused.Reason.UNREADABLE, "", file, 0, failure);
        }
    }

    private List<Path> included(ConfigLine line, Path base, int depth) throws EntryRefused {
        if (depth >= DEEPEST) {
            throw new EntryRefused(EntryRefused.Reason.LOOP, line);
        }
        var found = new ArrayList<Path>();
        for (var word : line.words()) {
            if (word.contains("%") || word.contains("${") || isOfSomebodyElse(word)) {
                throw new EntryRefused(EntryRefused.Reason.TOKEN, line);
            }
            var named = word.startsWith("~/") ? home.resolve(word.substring(2)) : base.resolve(word);
            try {
                found.addAll(ConfigGlob.files(named));
            } catch (IOException failure) {
                throw new EntryRefused(EntryRefused.Reason.UNREADABLE, "", line.file(), line.number(), failure);
            }
        }
        return found;
    }

    /// A path that begins in another person's home folder.
    private static boolean isOfSomebodyElse(String word) {
        return word.startsWith("~") && !word.startsWith("~/");
    }
}
