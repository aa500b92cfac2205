package org.snapdeck.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a table is written to. It is its owner's alone from the first moment, is never half written, and
/// replaces no other unless that is wanted.
public final class ExportFile {

    private ExportFile() {}

    /// @throws FileAlreadyExistsException there is one already, and it is not to be replaced
    public static Path write(Path file, String text, boolean replace) throws IOException {
        var target = file.toAbsolutePath();
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        var fresh = Files.createTempFile(target.getParent(), ".export", ".new");
        try {
            Files.writeString(fresh, text, UTF_8);
            if (replace) {
                return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
