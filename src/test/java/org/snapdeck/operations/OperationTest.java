package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OperationTest {
    private static Operation running(String reason, Object... arguments) {
        return SampleOperation.of(UUID.randomUUID(), OperationState.RUNNING, reason, arguments);
    }

    @Test
    void aCopyIsAsFarAsItsBytes() {
        assertThat(running("running.copy.copying", 25, 100, 5, "PT15S").progress())
                .hasValue(0.25);
    }

    @Test
    void aMergeIsAsFarAsItsHostSays() {
        assertThat(running("reason.revert.merging", 40).progress()).hasValue(0.4);
    }

    @Test
    void ofAMergeThatWaitsNobodyCanTell() {
        assertThat(running("reason.revert.waiting").isWaitingMerge()).isTrue();
        assertThat(running("reason.revert.waiting").progress()).isEmpty();
        assertThat(running("reason.revert.merging", 40).isWaitingMerge()).isFalse();
    }
}
