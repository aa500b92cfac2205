package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.SamplePicture;

/// What the journal keeps of operations, however many and however long.
final class JournalledOperationsTest {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = ReadyTables.open(folder);
        database.transaction(handle -> {
            HostTable.insert(handle, new SamplePicture().picture().hosts().getFirst());
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static UUID write(Handle handle, String request) {
        var id = UUID.randomUUID();
        Journal.insert(
                handle,
                new NewOperation(
                        id,
                        "delete-with-snapshots",
                        SamplePicture.PROJECT.id(),
                        SamplePicture.HOST,
                        SamplePicture.id("volume"),
                        "vol-1",
                        request));
        return id;
    }

    private static UUID ended(Handle handle) {
        var id = write(handle, "{}");
        Journal.end(handle, id, Ending.done(_ -> {}));
        return id;
    }

    @Test
    void aRequestMayNameHundredsOfSnapshots() {
        var request = "\"" + "a snapshot, its volume and what it was before ".repeat(300 * 8) + "\"";
        var reason = Reason.of("reason.busy", "x".repeat(70_000));
        var command = "lvremove ".repeat(10_000);

        var id = database.durable(handle -> {
            var written = write(handle, request);
            Journal.step(handle, written, SampleOperation.step(Stage.EXECUTION, command, 0, ""));
            Journal.end(handle, written, new Ending(OperationState.FAILED, Optional.of(reason), _ -> {}));
            return written;
        });

        var read = database.transaction(handle -> Journal.get(handle, id).orElseThrow());
        assertThat(read.request()).isEqualTo(request);
        assertThat(read.reason()).contains(reason);
        var steps = database.transaction(handle -> Journal.steps(handle, id));
        assertThat(steps).extracting(Step::command).containsExactly(command);
    }

    @Test
    void whatHasNotEndedIsNotForgottenHoweverManyCameAfter() {
        var open = database.transaction(handle -> write(handle, "{}"));
        var ended = IntStream.range(0, 5)
                .mapToObj(_ -> database.transaction(JournalledOperationsTest::ended))
                .toList();

        var recent = database.transaction(handle -> Journal.recentAndOpen(handle, 2));

        assertThat(recent.shown()).extracting(Operation::id).containsExactly(ended.get(4), ended.get(3), open);
        assertThat(recent.older()).isEqualTo(3);
    }
}
