package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.snapdeck.inventory.SamplePicture;

/// Operations in every state, for tests.
public final class SampleOperation {
    private static final Instant AT = SamplePicture.NOW.minusSeconds(60);

    private SampleOperation() {}

    public static Operation of(UUID object, OperationState state) {
        return of(object, state, Optional.empty());
    }

    public static Operation of(UUID object, OperationState state, String reason, Object... arguments) {
        return of(object, state, Optional.of(Reason.of(reason, arguments)));
    }

    private static Operation of(UUID object, OperationState state, Optional<Reason> reason) {
        return new Operation(
                1,
                SamplePicture.id("operation on " + object),
                "create-snapshot",
                state,
                SamplePicture.PROJECT.id(),
                SamplePicture.HOST,
                object,
                "vol-1-snapshot",
                "{}",
                "li.na",
                AT,
                Optional.of(AT),
                Optional.of(AT),
                Optional.of(AT.plusSeconds(1)).filter(_ -> state == OperationState.UNKNOWN),
                Optional.of(AT.plusSeconds(2)).filter(_ -> state.isFinal()),
                reason,
                "",
                List.of());
    }

    public static Operation numbered(Operation operation, long number) {
        return new Operation(
                number,
                SamplePicture.id("operation " + number),
                operation.kind(),
                operation.state(),
                operation.projectId(),
                operation.hostId(),
                operation.objectId(),
                operation.objectName(),
                operation.request(),
                operation.requestedBy(),
                operation.requestedAt(),
                operation.claimedAt(),
                operation.sentAt(),
                operation.unknownSince(),
                operation.endedAt(),
                operation.reason(),
                "",
                List.of());
    }

    /// The same with another request, as JSON.
    public static Operation asking(Operation operation, String request) {
        return new Operation(
                operation.number(),
                operation.id(),
                operation.kind(),
                operation.state(),
                operation.projectId(),
                operation.hostId(),
                operation.objectId(),
                operation.objectName(),
                request,
                operation.requestedBy(),
                operation.requestedAt(),
                operation.claimedAt(),
                operation.sentAt(),
                operation.unknownSince(),
                operation.endedAt(),
                operation.reason(),
                "",
                List.of());
    }

    /// As of one whose outcome was once not known.
    public static Operation settled(Operation operation) {
        return new Operation(
                operation.number(),
                operation.id(),
                operation.kind(),
                operation.state(),
                operation.projectId(),
                operation.hostId(),
                operation.objectId(),
                operation.objectName(),
                operation.request(),
                operation.requestedBy(),
                operation.requestedAt(),
                operation.claimedAt(),
                operation.sentAt(),
                Optional.of(AT),
                operation.endedAt(),
                operation.reason(),
                "",
                List.of());
    }

    public static Step step(Stage stage, String command, int exit, String stderr) {
        return new Step(stage, 0, "command", command, OptionalInt.of(exit), "", stderr, AT, Duration.ofMillis(340));
    }
}
