package org.snapdeck.demo.machine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is mounted at a folder. Nobody follows a link in it, as with the option nosymfollow.
public record MountedTree(String place, Inode root) implements FileSource {

    @Override
    public Optional<Node> find(String path) {
        return inode(path).map(Node.OnDisk::new);
    }

    private Optional<Inode> inode(String path) {
        var found = Optional.of(root);
        for (var name : path.substring(place.length()).split("/")) {
            if (!name.isEmpty()) {
                found = found.map(folder -> folder.children().get(name));
            }
        }
        return found;
    }

    /// Whether a user gets as far as that: through folders that let everybody pass, and through no link.
    public boolean isReachedBy(User user, String path) {
        var last = path.lastIndexOf('/');
        return last < place.length()
                || isReachedBy(user, path.substring(0, last))
                        && inode(path.substring(0, last))
                                .filter(folder -> folder.mayBeReadBy(user))
                                .isPresent();
    }

    @Override
    public Collection<String> names(String folder) {
        return inode(folder)
                .map(found -> (Collection<String>) found.children().keySet())
                .orElse(List.of());
    }
}
