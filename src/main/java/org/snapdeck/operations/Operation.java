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

    /// How far it is, out of one; nothing where nobody can tell.
    public OptionalDouble progress() {
        return reason.filter(how -> state == OperationState.RUNNING && how.key().startsWith(COPY))
                .map(Reason::arguments)
                .filter(arguments -> arguments.size() > 1)
                .map(arguments -> OptionalDouble.of(
                        Double.parseDouble(arguments.get(0)) / Math.max(1, Double.parseDouble(arguments.get(1)))))
                .orElse(OptionalDouble.empty());
    }
}
