package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snapdeck.demo.machine.Inode;

/// What stands on the volumes: of which kind it is, and its files. A snapshot holds what was there when it was taken.
final class Filesystems {

    private final LvmHost host;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Inode> trees = new HashMap<>();

    Filesystems(LvmHost host) {
        this.host = host;
    }

    /// As blkid says it, such as `ext4`; nothing where nobody made one.
    synchronized Optional<String> kind(String volume) {
        return Optional.ofNullable(kinds.get(volume))
                .or(() -> host.signatures().on(volume))
                .or(() -> byUse(volume))
                .or(() -> origin(volume).flatMap(this::kind));
    }

    private Optional<String> byUse(String volume) {
        return host.kernel().facts().usages().stream()
                .filter(usage -> usage.volume().equals(volume))
                .map(usage -> switch (usage) {
                    case Usage.Mounted mounted -> mounted.filesystem();
                    case Usage.Swap _ -> "swap";
                    case Usage.Stacked _ -> "crypto_LUKS";
                    // An instance keeps its data on it.
                    case Usage.Opened _ -> volume.hashCode() % 2 == 0 ? "ext4" : "xfs";
                })
                .findFirst();
    }

    private Optional<String> origin(String volume) {
        return host.groups().stream()
                .flatMap(group -> group.findByUuid(volume).flatMap(LogicalVolume::originUuid).stream())
                .findFirst();
    }

    synchronized Inode tree(String volume) {
        return Optional.ofNullable(trees.get(volume))
                .or(() -> origin(volume).map(this::tree))
                .orElseGet(SampleTree::root);
    }

    /// Somebody writes a file, or makes a link.
    ///
    /// @param path without a slash at its beginning
    synchronized void write(String volume, String path, Inode what) {
        trees.put(volume, tree(volume).withAt(path, what));
    }

    synchronized void cut(String origin, String snapshot) {
        kind(origin).ifPresent(kind -> kinds.put(snapshot, kind));
        trees.put(snapshot, tree(origin));
    }

    synchronized void forget(String volume) {
        kinds.remove(volume);
        trees.remove(volume);
    }
}
