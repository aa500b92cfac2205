package org.snapdeck.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner can read: made with their mode, never changed to it afterwards.
/// Where the file system knows no modes (Windows), the user's own folder already keeps others out.
public final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /// Makes the folder and its missing parents, mode 0700.
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, mode("rwx------"));
    }

    /// Makes an empty file, mode 0600, unless it is there.
    public static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, mode("rw-------"));
        } catch (FileAlreadyExistsException _) {
            return file;
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
