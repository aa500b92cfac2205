package org.snapdeck.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

/// A row of the table of operations: one request, and where it is on its way.
///
/// @param host the host's name; empty when the host was removed
/// @param project the project's name; empty when it was removed
/// @param demo whether it concerns the demo host
/// @param object what it is about, as far as that is still there
public record OperationRow(Operation operation, String host, String project, boolean demo, ObjectKind object) {
    /// What an operation is about.
    public enum ObjectKind {
        VOLUME,
        SNAPSHOT,
        HOST,
        /// It is not in the list any more.
        GONE
    }

    public static OperationRow of(Operation operation, Picture picture) {
        var host = picture.host(operation.hostId());
        return new OperationRow(
                operation,
                host.map(StorageHost::name).orElse(""),
                picture.projects().stream()
                        .filter(project -> project.id().equals(operation.projectId()))
                        .findFirst()
                        .map(Project::name)
                        .orElse(""),
                host.filter(StorageHost::demo).isPresent(),
                objectOf(operation, picture));
    }

    private static ObjectKind objectOf(Operation operation, Picture picture) {
        var id = operation.objectId();
        if (picture.volume(id).isPresent()) {
            return ObjectKind.VOLUME;
        }
        if (picture.snapshot(id).isPresent()) {
            return ObjectKind.SNAPSHOT;
        }
        return picture.host(id).isPresent() ? ObjectKind.HOST : ObjectKind.GONE;
    }

    public UUID id() {
        return operation.id();
    }

    public long number() {
        return operation.number();
    }

    public String kind() {
        return operation.kind();
    }

    /// Cinder allows objects without a name; they are known by their id.
    public String objectName() {
        return operation.objectName().isBlank() ? operation.objectId().toString() : operation.objectName();
    }

    public OperationState state() {
        return operation.state();
    }

    public Instant requestedAt() {
        return operation.requestedAt();
    }

    /// From the request to its end; nothing as long as it has none.
    public Optional<Duration> duration() {
        return operation.endedAt().map(end -> Duration.between(operation.requestedAt(), end));
    }

    /// Since when nobody knows what became of it; nothing as soon as it is known.
    public Optional<Instant> unknownSince() {
        return state() == OperationState.UNKNOWN ? operation.unknownSince() : Optional.empty();
    }
}
