package org.snapdeck.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// One request made by a person, as the journal has it.
///
/// @param number counts the requests; their order, whatever the clock did
/// @param id also the value of the tag `snapdeck.op` on what the operation makes
/// @param objectId the row it is about
/// @param request the request as JSON, in the kind's own form
public record Operation(
        long number,
        UUID id,
        String kind,
        OperationState state,
        UUID projectId,
        UUID hostId,
        UUID objectId,
        String objectName,
        String request,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> claimedAt,
        Optional<Instant> sentAt,
        Optional<Instant> unknownSince,
        Optional<Instant> endedAt,
        Optional<Reason> reason) {

    private static final String COPY = "running.copy.";
    private static final String MERGE = "reason.revert.merging";
    private static final String WAITING_MERGE = "reason.revert.waiting";

    /// Whether the host has only noted it, and does it when nobody uses the volume any more.
    public boolean isWaitingMerge() {
        return isRunning(WAITING_MERGE);
    }

    private boolean isRunning(String how) {
        return state == OperationState.RUNNING
                && reason.map(Reason::key).filter(how::equals).isPresent();
    }

    /// How far it is, out of one; nothing where nobody can tell.
    public OptionalDouble progress() {
        return isRunning(MERGE) ? merged() : copied();
    }

    /// The reason tells it in percent.
    private OptionalDouble merged() {
        return reason.map(Reason::arguments)
                .map(arguments -> OptionalDouble.of(Double.parseDouble(arguments.getFirst()) / 100))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble copied() {
        return reason.filter(how -> state == OperationState.RUNNING && how.key().startsWith(COPY))
                .map(Reason::arguments)
                .filter(arguments -> arguments.size() > 1)
                .map(arguments -> OptionalDouble.of(
                        Double.parseDouble(arguments.get(0)) / Math.max(1, Double.parseDouble(arguments.get(1)))))
                .orElse(OptionalDouble.empty());
    }
}
