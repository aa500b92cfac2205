package org.snapdeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives `kill -9` at whatever moment: the file as it is just then holds it.
final class KilledProcessTest {
    private static final int MOMENTS = 24;

    @TempDir
    private Path folder;

    /// H2 gives space free again 45 s after its use, and places its last chunk there, somewhere in the middle of the
    /// file. Here it does so at once.
    @Test
    void theLastRequestIsFoundWhereverItWasPlaced() throws Exception {
        var left = new LinkedHashMap<Path, List<String>>();
        try (var database = Database.open(folder.resolve("data"))) {
            database.transaction(handle -> handle.execute("set retention_time 0"));
            var acknowledged = new ArrayList<String>();
            for (var moment = 0; moment < MOMENTS; moment++) {
                var request = "request " + moment;
                database.durable(handle -> {
                    SettingTable.put(handle, request, "x".repeat(500));
                    return null;
                });
                acknowledged.add(request);
                left.put(asItIs(moment), List.copyOf(acknowledged));
            }
        }
        for (var moment : left.entrySet()) {
            try (var database = Database.open(moment.getKey())) {
                assertThat(database.transaction(SettingTable::all))
                        .containsKeys(moment.getValue().toArray(String[]::new));
            }
        }
    }

    private Path asItIs(int moment) throws Exception {
        var copy = Files.createDirectory(folder.resolve("killed-" + moment));
        Files.copy(folder.resolve("data").resolve("snapdeck.mv.db"), copy.resolve("snapdeck.mv.db"));
        return copy;
    }
}
