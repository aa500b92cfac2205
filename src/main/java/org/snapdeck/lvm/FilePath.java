package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where a file or a folder is, from the root of a filesystem down.
public record FilePath(List<FileName> names) {
    public static final FilePath ROOT = new FilePath(List.of());

    public FilePath {
        names = List.copyOf(names);
    }

    public FilePath child(FileName name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new FilePath(longer);
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    /// The folder that it is in; the root is in itself.
    public FilePath parent() {
        return isRoot() ? this : upTo(names.size() - 1);
    }

    /// The folder on the way to it that is so many names deep.
    public FilePath upTo(int depth) {
        return new FilePath(names.subList(0, depth));
    }

    /// For people.
    public String text() {
        return isRoot() ? "/" : names.stream().map(name -> "/" + name.text()).collect(Collectors.joining());
    }

    /// Each byte by its number, as `printf %b` understands it: nothing in a name means anything to a shell.
    String escaped() {
        return names.stream()
                .map(name -> "/" + name.bytes())
                .flatMapToInt(String::chars)
                .mapToObj(each -> String.format("\\0%03o", each))
                .collect(Collectors.joining());
    }
}
