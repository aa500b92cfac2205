package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

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
        if (!Files.exists(file)) {
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
            if (word.contains("%") || word.contains("${")) {
                throw new EntryRefused(EntryRefused.Reason.TOKEN, line);
            }
            var named = word.startsWith("~/") ? home.resolve(word.substring(2)) : base.resolve(word);
            found.addAll(matching(named, line));
        }
        return found;
    }

    private static List<Path> matching(Path pattern, ConfigLine line) throws EntryRefused {
        var folder = pattern.getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries =
                Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
            return StreamSupport.stream(entries.spliterator(), false).sorted().toList();
        } catch (IOException | DirectoryIteratorException failure) {
            throw new EntryRefused(EntryRefused.Reason.UNREADABLE, "", line.file(), line.number(), failure);
        }
    }
}
