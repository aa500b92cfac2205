package org.snapdeck.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a killed console wrote last may lie anywhere in the file. H2 2.5.250 and 2.5.252 do not find it there: their
/// file header names the chunk before the last one (`RandomAccessStore.writeChunk`, where 2.4.240 still had it right),
/// and without a word up to twenty commits are gone. A search of the whole file finds it.
final class NewestChunk {
    private static final Logger LOG = LoggerFactory.getLogger(NewestChunk.class);
    private static final int HEADER = 4096;
    private static final String CLOSED = ",clean:1,";

    private NewestChunk() {}

    /// Searches for it unless the file was closed, and has the file header name it.
    static void find(Path file) throws IOException {
        if (Files.size(file) == 0 || header(file).contains(CLOSED)) {
            return;
        }
        try (var store =
                new MVStore.Builder().fileName("async:" + file).recoveryMode().open()) {
            LOG.info("{} was not closed: it goes on with version {}", file, store.getCurrentVersion());
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                throw failure;
            }
            LOG.debug("somebody has it open, as whoever connects to it will be told", failure);
        }
    }

    private static String header(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
        }
    }
}
