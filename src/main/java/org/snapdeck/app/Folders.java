package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.snapdeck.fx.Words;

/// Folders that somebody named on the command line, and those that exist only while the console runs.
final class Folders {

    private final Words words;

    Folders(Words words) {
        this.words = words;
    }

    Path data(String written) throws WrongUsage {
        return folder("--data", written);
    }

    Path pictures(String written) throws WrongUsage {
        return folder("--shots", written);
    }

    /// It need not be there yet, but nothing else may be in its place.
    private Path folder(String option, String written) throws WrongUsage {
        try {
            var folder = Path.of(written).toAbsolutePath().normalize();
            if (!written.isBlank() && (Files.isDirectory(folder) || Files.notExists(folder))) {
                return folder;
            }
        } catch (InvalidPathException impossible) {
            throw new WrongUsage(words.text("start.no-folder", option, impossible.getInput()));
        }
        throw new WrongUsage(words.text("start.no-folder", option, written));
    }

    static Path throwaway() throws IOException {
        return Files.createTempDirectory("snapdeck-");
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
