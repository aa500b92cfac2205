package org.snapdeck.demo.machine;

import java.util.Collection;
import java.util.Optional;

/// Answers for a part of the file tree whose files are made when somebody looks: `/proc`, `/sys`, `/dev`.
/// Paths are given whole and without a slash at the end.
public interface FileSource {

    Optional<Node> find(String path);

    /// The names in a folder; none when it isn't one.
    Collection<String> names(String folder);
}
