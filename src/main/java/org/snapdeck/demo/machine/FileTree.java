package org.snapdeck.demo.machine;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The machine's files: some in memory, some answered by a [FileSource]. Nothing of the real machine is ever
/// touched.
public final class FileTree {

    private final NavigableMap<String, Node> memory = new ConcurrentSkipListMap<>();
    private final Map<String, FileSource> sources = new ConcurrentHashMap<>();

    public FileTree() {
        memory.put("/", new Node.Folder());
        makeFolder("/tmp");
        makeFolder("/dev");
        memory.put("/dev/null", new Node.Nothing());
    }

    public void mount(String folder, FileSource source) {
        sources.put(folder, source);
    }

    /// What was mounted there last is not any more.
    public void unmount(String folder) {
        sources.remove(folder);
    }

    /// What is mounted at or above a path, if it is a filesystem.
    public Optional<MountedTree> mounted(String path) {
        return sourceOf(plain(path)).filter(MountedTree.class::isInstance).map(MountedTree.class::cast);
    }

    public void install(String path, Program program) {
        makeFolder(parent(path));
        memory.put(path, new Node.Executable(program));
    }

    public void put(String path, String content) {
        makeFolder(parent(path));
        memory.put(path, Node.Reading.of(content));
    }

    public Optional<Node> find(String path) {
        var plain = plain(path);
        var source = sourceOf(plain);
        return source.isPresent() ? source.get().find(plain) : Optional.ofNullable(memory.get(plain));
    }

    /// The names in a folder, in the order of their bytes.
    public SortedSet<String> names(String folder) {
        var plain = plain(folder);
        var source = sourceOf(plain);
        if (source.isPresent()) {
            return new TreeSet<>(source.get().names(plain));
        }
        var names = new TreeSet<String>();
        var start = plain.equals("/") ? "/" : plain + "/";
        for (var path : memory.tailMap(start, false).keySet()) {
            if (!path.startsWith(start)) {
                break;
            }
            var rest = path.substring(start.length());
            names.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
        }
        if (plain.equals("/")) {
            sources.keySet().stream()
                    .filter(top -> top.lastIndexOf('/') == 0)
                    .forEach(top -> names.add(top.substring(1)));
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /// People may write below `/tmp` and `/home` only.
    public boolean mayWrite(String path) {
        return plain(path).startsWith("/tmp/") || plain(path).startsWith("/home/");
    }

    /// One file takes another's place, at once.
    ///
    /// @return whether there was one
    public boolean rename(String from, String to) {
        var node = memory.get(plain(from));
        if (node == null) {
            return false;
        }
        memory.put(plain(to), node);
        memory.remove(plain(from));
        return true;
    }

    public Document create(String path) {
        var document = new Document();
        memory.put(plain(path), new Node.Writable(document));
        return document;
    }

    public void makeFolder(String path) {
        var plain = plain(path);
        if (memory.putIfAbsent(plain, new Node.Folder()) == null && !plain.equals("/")) {
            makeFolder(parent(plain));
        }
    }

    /// Takes a file away, or a folder with all that is in it.
    public void remove(String path) {
        var plain = plain(path);
        memory.remove(plain);
        memory.keySet().removeIf(other -> other.startsWith(plain + "/"));
    }

    private Optional<FileSource> sourceOf(String path) {
        return sources.entrySet().stream()
                .filter(mounted -> path.equals(mounted.getKey()) || path.startsWith(mounted.getKey() + "/"))
                .max(Map.Entry.comparingByKey(Comparator.comparing(String::length)))
                .map(Map.Entry::getValue);
    }

    private static String parent(String path) {
        var end = path.lastIndexOf('/');
        return end <= 0 ? "/" : path.substring(0, end);
    }

    /// One name for one file: no doubled slashes, and `/bin` is `/usr/bin` as on every current system.
    private static String plain(String path) {
        var single = path.replaceAll("/+", "/");
        if (single.length() > 1 && single.endsWith("/")) {
            single = single.substring(0, single.length() - 1);
        }
        var merged = single.startsWith("/bin/") || single.startsWith("/sbin/");
        return merged ? "/usr" + single : single;
    }
}
