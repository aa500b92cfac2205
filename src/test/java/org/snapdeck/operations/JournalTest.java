package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.operations.FaultyLinks.Fault;

/// Of an operation whose outcome is not known, and whose host is looked at again and again.
final class JournalTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private UUID operation;

    @BeforeEach
    void leaveOneUnknown() throws Exception {
        engine = new EngineOnDemoHost(folder);
        var volume = engine.volume("vol-1", 1);
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        operation = engine.operations.request(
                engine.createSnapshot.request(engine.snapshotRequest(volume, "vol-1-snapshot")));
        engine.await(operation, state -> state == OperationState.UNKNOWN);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void look(String answer) {
        engine.database.transaction(handle -> {
            Journal.look(
                    handle,
                    operation,
                    List.of(
                            SampleOperation.step(Stage.SETTLE, "ps " + answer, 0, ""),
                            SampleOperation.step(Stage.SETTLE, "lvs " + answer, 0, "")));
            return null;
        });
    }

    private List<Step> settling() {
        return engine.operations.steps(operation).stream()
                .filter(step -> step.stage() == Stage.SETTLE)
                .toList();
    }

    @Test
    void theFirstLookAndTheLastAreKeptAndAllAreCounted() {
        for (var number = 1; number <= 1000; number++) {
            look("answer " + number);
        }

        assertThat(settling())
                .extracting(Step::command)
                .containsExactly("ps answer 1", "lvs answer 1", "ps answer 1000", "lvs answer 1000");
        assertThat(settling()).extracting(Step::look).containsExactly(1, 1, 1000, 1000);
    }

    @Test
    void whatWasDoneInBetweenIsKept() {
        look("answer 1");
        look("answer 2");
        engine.database.transaction(handle -> {
            Journal.step(handle, operation, SampleOperation.step(Stage.SETTLE, "lvremove", 0, ""));
            return null;
        });
        look("answer 3");

        assertThat(settling())
                .extracting(Step::command)
                .containsExactly("ps answer 1", "lvs answer 1", "lvremove", "ps answer 3", "lvs answer 3");
    }

    @Test
    void theLookThatSettlesItIsTheLast() throws Exception {
        look("answer 1");
        look("answer 2");

        engine.links.away(false);
        engine.operations.wake(engine.host.id());

        assertThat(engine.await(operation).state()).isEqualTo(OperationState.DONE);
        assertThat(settling()).extracting(Step::look).containsOnly(1, 3);
    }
}
