package org.snapdeck.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A database with all its tables and nothing in them. To make them takes longer than many a test, so each process that
/// runs tests does it once, and the tests begin with a copy.
public final class ReadyTables {
    private static final String FILE = "snapdeck.mv.db";
    private static final byte[] CONTENT = content();

    private ReadyTables() {}

    /// @param folder of the database; what is in it already stays
    public static Database open(Path folder) throws IOException, DatabaseUnavailable {
        in(folder);
        return Database.open(folder);
    }

    /// For who opens the database itself.
    public static void in(Path folder) throws IOException {
        var file = PrivateFiles.folder(folder).resolve(FILE);
        if (!Files.exists(file)) {
            Files.write(PrivateFiles.file(file), CONTENT);
        }
    }

    private static byte[] content() {
        try {
            var folder = Files.createTempDirectory("snapdeck-tables");
            Database.open(folder).close();
            var file = folder.resolve(FILE);
            var content = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (DatabaseUnavailable failure) {
            throw new AssertionError(failure);
        }
    }
}
