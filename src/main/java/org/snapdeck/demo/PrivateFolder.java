package org.snapdeck.demo;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A folder that only its owner can look into. Files in it are whole at every moment: they are replaced, not
/// changed.
final class PrivateFolder {

    private final Path folder;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    static PrivateFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (hasPermissions(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new PrivateFolder(folder);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Optional<byte[]> read(String name) throws IOException {
        return Files.exists(path(name)) ? Optional.of(Files.readAllBytes(path(name))) : Optional.empty();
    }

    /// Replaces the file as a whole. A process that is ended in the middle of it does no harm: an interrupt does not
    /// reach a stream, as it would a channel.
    void replace(String name, byte[] content) throws IOException {
        var fresh = Files.createTempFile(folder, name, ".new", ownerOnly());
        try (var stream = new FileOutputStream(fresh.toFile())) {
            stream.write(content);
            stream.getFD().sync();
        }
        Files.move(fresh, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] ownerOnly() {
        Set<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        return hasPermissions(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
