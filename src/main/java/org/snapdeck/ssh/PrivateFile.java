package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that only its owner may read, and that is whole at every moment: the old content or the new.
final class PrivateFile {

    private static final FileAttribute<?>[] FOLDER_MODE = mode("rwx------");
    private static final FileAttribute<?>[] FILE_MODE = mode("rw-------");

    private final Path file;

    PrivateFile(Path file) {
        this.file = file;
    }

    void replace(byte[] content) throws IOException {
        var folder = file.getParent();
        Files.createDirectories(folder, FOLDER_MODE);
        var fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new", FILE_MODE);
        try {
            write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// The mode is given when a file is made, not afterwards: in between others could open it.
    private static FileAttribute<?>[] mode(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
