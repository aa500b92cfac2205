package org.snapdeck.demo.machine;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A file, folder, link or pipe of a filesystem that can be mounted, with all below it. Names are bytes, each a
/// character.
///
/// @param kind as find says it: `f`, `d`, `l`, `p`
/// @param mode the permissions, such as 0644
/// @param owner its number, which is its group's as well
/// @param target where a link leads
public record Inode(
        char kind,
        int mode,
        int owner,
        Instant modified,
        String target,
        byte[] content,
        SortedMap<String, Inode> children) {

    private static final int FOLDER_BYTES = 4096;
    private static final int READ_BY_ALL = 4;
    private static final int PASSED_BY_ALL = 5;

    public Inode {
        children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    }

    public static Inode folder(int mode, int owner, Instant modified) {
        return new Inode('d', mode, owner, modified, "", new byte[0], new TreeMap<>());
    }

    public static Inode file(int mode, int owner, Instant modified, byte[] content) {
        return new Inode('f', mode, owner, modified, "", content, new TreeMap<>());
    }

    public static Inode link(String target, Instant modified) {
        return new Inode('l', 0777, 0, modified, target, new byte[0], new TreeMap<>());
    }

    public static Inode pipe(Instant modified) {
        return new Inode('p', 0600, 0, modified, "", new byte[0], new TreeMap<>());
    }

    public Inode with(String name, Inode child) {
        var more = new TreeMap<>(children);
        more.put(name, child);
        return new Inode(kind, mode, owner, modified, target, content, more);
    }

    /// The same with something at a path below, such as `a/b`; folders that are missing on the way are made.
    public Inode withAt(String path, Inode below) {
        var slash = path.indexOf('/');
        if (slash < 0) {
            return with(path, below);
        }
        var first = path.substring(0, slash);
        var folder = children.getOrDefault(first, folder(0755, 0, modified));
        return with(first, folder.withAt(path.substring(slash + 1), below));
    }

    public long bytes() {
        return switch (kind) {
            case 'd' -> FOLDER_BYTES;
            case 'l' -> target.length();
            default -> content.length;
        };
    }

    /// Whether somebody who is neither its owner nor root may look into it.
    public boolean mayBeReadBy(User user) {
        var needed = kind == 'd' ? PASSED_BY_ALL : READ_BY_ALL;
        return user.isRoot() || (mode & needed) == needed;
    }
}
