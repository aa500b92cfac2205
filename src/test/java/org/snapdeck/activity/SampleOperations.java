package org.snapdeck.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;

/// Operations as the journal may have them.
final class SampleOperations {
    static final UUID HOST = new UUID(1, 1);
    static final UUID PROJECT = new UUID(2, 1);
    static final UUID OBJECT = new UUID(3, 1);
    static final Instant REQUESTED = Instant.parse("2026-11-21T20:00:00Z");

    private SampleOperations() {}

    static UUID id(long number) {
        return new UUID(4, number);
    }

    static Operation requested(long number) {
        return operation(number, OperationState.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Operation done(long number) {
        return done(number, OBJECT);
    }

    static Operation done(long number, UUID object) {
        return operation(
                number,
                object,
                OperationState.DONE,
                Optional.empty(),
                Optional.of(REQUESTED.plusMillis(1340)),
                Optional.empty());
    }

    static Operation failed(long number, Reason reason) {
        return operation(
                number,
                OperationState.FAILED,
                Optional.empty(),
                Optional.of(REQUESTED.plusSeconds(2)),
                Optional.of(reason));
    }

    static Operation unknown(long number, Reason reason) {
        return operation(
                number,
                OperationState.UNKNOWN,
                Optional.of(REQUESTED.plusSeconds(60)),
                Optional.empty(),
                Optional.of(reason));
    }

    static Operation needsYou(long number, Reason reason) {
        return operation(
                number,
                OperationState.NEEDS_YOU,
                Optional.of(REQUESTED.plusSeconds(60)),
                Optional.of(REQUESTED.plusSeconds(90)),
                Optional.of(reason));
    }

    private static Operation operation(
            long number,
            OperationState state,
            Optional<Instant> unknownSince,
            Optional<Instant> ended,
            Optional<Reason> reason) {
        return operation(number, OBJECT, state, unknownSince, ended, reason);
    }

    private static Operation operation(
            long number,
            UUID object,
            OperationState state,
            Optional<Instant> unknownSince,
            Optional<Instant> ended,
            Optional<Reason> reason) {
        var sent = state == OperationState.REQUESTED ? Optional.<Instant>empty() : Optional.of(REQUESTED.plusMillis(8));
        return new Operation(
                number,
                id(number),
                "create-snapshot",
                state,
                PROJECT,
                HOST,
                object,
                "vol-1-snapshot",
                "{\"origin\":\"vg-demo/vol-1\"}",
                "alice",
                REQUESTED,
                sent,
                sent,
                unknownSince,
                ended,
                reason,
                "",
                List.of());
    }
}
