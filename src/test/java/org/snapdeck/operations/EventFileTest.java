package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.keyring.AbsentKeyring;
import org.snapdeck.ssh.KnownHosts;
import tools.jackson.databind.json.JsonMapper;

/// Each operation that is noted leaves two events: its start and its end.
final class EventFileTest {
    private static final long LIMIT = 1L << 30;

    private final StorageHost host = new StorageHost(
            UUID.randomUUID(),
            "storage-1",
            "192.0.2.10",
            22,
            "root",
            LoginKind.AGENT,
            Optional.empty(),
            false,
            false,
            0);

    @TempDir
    private Path folder;

    private Path file;
    private Database database;
    private Operations operations;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("events.jsonl");
        database = ReadyTables.open(folder.resolve("data"));
        database.durable(handle -> {
            HostTable.insert(handle, host);
            return null;
        });
        var inventory = new Inventory(database);
        var links = new HostConnections(
                inventory, new KnownHosts(folder.resolve("known_hosts")), new HostSecrets(new AbsentKeyring()));
        operations = new Operations(database, inventory, links, List.of());
    }

    @AfterEach
    void close() {
        operations.close();
        database.close();
    }

    @Test
    void aNewFileBeginsWithWhatComesFromNowOnAndIsPrivate() throws Exception {
        note();

        try (var _ = follow()) {
            note();
        }

        assertThat(sequences(0)).containsExactly(3L, 4L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theFileGoesOnBehindItsLastWholeLine() throws Exception {
        try (var _ = follow()) {
            note();
        }
        note();

        follow().close();

        assertThat(sequences(0)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void halfALineIsCutOffAndWrittenAsAWhole() throws Exception {
        try (var _ = follow()) {
            note();
        }
        note();
        Files.writeString(file, "{\"sequence\": 3, \"message", StandardOpenOption.APPEND);

        follow().close();

        assertThat(sequences(0)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void anEmptyFileBeginsWithWhatComesFromNowOn() throws Exception {
        note();
        Files.createFile(file);

        try (var _ = follow()) {
            note();
        }

        assertThat(sequences(0)).containsExactly(3L, 4L);
    }

    @Test
    void nothingOfALineIsLeftWhereThereIsNoRoomForAllOfIt() throws Exception {
        var before = fillUpTo(LIMIT - 100);

        try (var _ = new FileSizeLimit(LIMIT);
                var _ = follow()) {
            note();
        }
        assertThat(Files.size(file)).isEqualTo(before);

        follow().close();
        assertThat(sequences(before)).containsExactly(1L, 2L);
    }

    @Test
    void aFileThatIsNotOursIsLeftAlone() throws Exception {
        Files.writeString(file, "somebody's diary\n");

        assertThatThrownBy(this::follow)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no event of Snapdeck");
        assertThat(file).hasContent("somebody's diary");
    }

    private EventFile follow() throws IOException {
        return new EventFile(file, operations).start();
    }

    private void note() throws Exception {
        var operation = new NewOperation(
                UUID.randomUUID(), "freeze-host", UUID.randomUUID(), host.id(), host.id(), host.name(), "{}");
        operations.note(_ -> new NotedChange(operation, _ -> {}));
    }

    /// Takes no room on the disk but that of its last line, behind which all events are to come.
    private long fillUpTo(long size) throws IOException {
        var line = "\n{\"sequence\":0}\n".getBytes(StandardCharsets.UTF_8);
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(size - line.length);
            access.write(line);
        }
        return size;
    }

    private List<Long> sequences(long from) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) (access.length() - from)];
            access.seek(from);
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line ->
                            JsonMapper.shared().readTree(line).path("sequence").asLong())
                    .toList();
        }
    }
}
