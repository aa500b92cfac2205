package org.snapdeck.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.inventory.Going;

/// One request made by a person, as the journal has it.
///
/// @param number counts the requests; their order, whatever the clock did
/// @param id also the value of the tag `snapdeck.op` on what the operation makes
/// @param objectId the row it is about
/// @param request the request as JSON, in the kind's own form
/// @param despite why it was asked for against an advice; empty where there was none
/// @param parts the rows that it is about besides its object
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
        Optional<Reason> reason,
        String despite,
        List<UUID> parts) {
    public Operation {
        parts = List.copyOf(parts);
    }

    private static final String MERGE = "reason.revert.merging";

    /// All rows that it is about.
    Stream<UUID> rows() {
        return Stream.concat(Stream.of(objectId), parts.stream());
    }

    /// Whether the host has only noted it, and does it when nobody uses the volume any more.
    public boolean isWaitingMerge() {
        return is(Going.WAITING_MERGE);
    }

    public boolean isRunningCopy() {
        return is(Going.COPY);
    }

    private boolean is(Going wanted) {
        return running().flatMap(Going::of).filter(wanted::equals).isPresent();
    }

    /// How it goes on; nothing where it doesn't.
    private Optional<String> running() {
        return reason.filter(_ -> state == OperationState.RUNNING).map(Reason::key);
    }

    /// How far it is, out of one; nothing where nobody can tell.
    public OptionalDouble progress() {
        return running().filter(MERGE::equals).isPresent() ? merged() : copied();
    }

    /// The reason tells it in percent.
    private OptionalDouble merged() {
        return reason.map(Reason::arguments)
                .map(arguments -> OptionalDouble.of(Double.parseDouble(arguments.getFirst()) / 100))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble copied() {
        return reason.filter(_ -> isRunningCopy())
                .map(Reason::arguments)
                .filter(arguments -> arguments.size() > 1)
                .map(arguments -> OptionalDouble.of(
                        Double.parseDouble(arguments.get(0)) / Math.max(1, Double.parseDouble(arguments.get(1)))))
                .orElse(OptionalDouble.empty());
    }
}
