package org.snapdeck.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.database.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes events into a file, a line of JSON for each, for whoever wants to follow it with `tail -F`. It goes on behind
/// the last line that stands there whole, so that nothing is left out or written twice, whatever ended the console;
/// a file that is moved away or emptied is begun anew, with what comes from then on.
public final class EventFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFile.class);
    private static final int AT_ONCE = 200;
    /// Longer than the longest line.
    private static final int TAIL = 4 << 20;

    private final Path file;
    private final Operations operations;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean closed;
    private long written;

    /// @param file made with mode 0600 when it is missing
    public EventFile(Path file, Operations operations) {
        this.file = file;
        this.operations = operations;
        this.thread = Thread.ofVirtual().name("event-file").unstarted(this::run);
    }

    /// Begins with what was written down since the file's last line, or with what comes from now on.
    public EventFile start() throws IOException {
        written = lastIn(file).orElseGet(operations::lastEvent);
        operations.listen(this::changed);
        thread.start();
        changed();
        return this;
    }

    private void changed() {
        bell.offer(true);
    }

    private void run() {
        while (!closed) {
            try {
                bell.take();
                write();
            } catch (InterruptedException _) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.warn("events can't be written to {}; they stay in the journal", file, failure);
            }
        }
    }

    private synchronized void write() throws IOException {
        for (var events = next(); !events.isEmpty() && !closed; events = next()) {
            append(events);
            written = events.getLast().sequence();
        }
    }

    private List<Event> next() {
        return operations.eventsAfter(written, AT_ONCE);
    }

    private void append(List<Event> events) throws IOException {
        var lines = new StringBuilder();
        events.forEach(event -> lines.append(event.line()).append('\n'));
        PrivateFiles.file(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            append(UTF_8.encode(lines.toString()), channel);
        }
    }

    /// All of it or nothing: on a full disk a part would be left, and written again with the whole.
    private static void append(ByteBuffer lines, FileChannel channel) throws IOException {
        var before = channel.size();
        try {
            while (lines.hasRemaining()) {
                channel.write(lines);
            }
        } finally {
            if (lines.hasRemaining()) {
                channel.truncate(before);
            }
        }
    }

    /// Cuts off a line that a killed console left unfinished.
    ///
    /// @return nothing when there is no file, or no whole line in it
    private static OptionalLong lastIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            var from = Math.max(0, access.length() - TAIL);
            var bytes = new byte[(int) (access.length() - from)];
            access.seek(from);
            access.readFully(bytes);
            var end = lastNewline(bytes, bytes.length);
            var begin = lastNewline(bytes, end) + 1;
            var last = end < 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(sequence(new String(bytes, begin, end - begin, UTF_8), file));
            access.setLength(from + end + 1);
            return last;
        }
    }

    private static int lastNewline(byte[] bytes, int before) {
        for (int at = before - 1; at >= 0; at--) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static long sequence(String line, Path file) throws IOException {
        try {
            return JsonMapper.shared().readTree(line).path("sequence").asLong();
        } catch (JacksonException foreign) {
            throw new IOException("the last line of " + file + " is no event of Snapdeck", foreign);
        }
    }

    /// Writes what there is, and no more. Afterwards nobody here reads the journal, which may be closed next.
    @Override
    public void close() {
        try {
            write();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("events can't be written to {}; they stay in the journal", file, failure);
        }
        closed = true;
        changed();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
