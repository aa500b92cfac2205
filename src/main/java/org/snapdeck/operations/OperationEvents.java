package org.snapdeck.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.EventSubject;
import org.snapdeck.inventory.SnapshotTable;

/// What is told of one operation: its start as things stood before it, and its end as they stand after it, each in the
/// transaction that makes it so. Of every snapshot that goes with it
/// the same is told, and of every row that the same is done to.
///
/// @param alike the rows to which the same is done
/// @param consumed the snapshots that go with it
record OperationEvents(Operation operation, List<UUID> alike, List<UUID> consumed) {
    private static final String RELEASE = ".unmanage";

    OperationEvents {
        alike = List.copyOf(alike);
        consumed = List.copyOf(consumed);
    }

    /// Unless it was told already. To be called before what closes an operation is written: what was never taken up
    /// begins and ends at once.
    void start(Handle handle) {
        if (!Events.of(handle, operation.id()).isEmpty()) {
            return;
        }
        subjects().forEach(subject -> write(handle, subject, deed() + ".start"));
        consumed.forEach(snapshot -> write(handle, snapshot, consumption() + ".start"));
    }

    /// Writes rows, and tells of the snapshots that are gone by that.
    void during(Handle handle, Consumer<Handle> rows) {
        var before = there(handle);
        rows.accept(handle);
        var after = there(handle);
        before.stream()
                .filter(snapshot -> !after.contains(snapshot))
                .forEach(snapshot -> write(handle, snapshot, consumption() + ".end"));
    }

    /// What was done of several things is told as done, whatever became of the others.
    void end(Handle handle, Ending ending) {
        there(handle).forEach(snapshot -> writeError(handle, snapshot, consumption(), ending));
        subjects().forEach(subject -> {
            if (ending.of(subject).state() == OperationState.DONE) {
                write(handle, subject, deed() + ".end");
            } else {
                writeError(handle, subject, deed(), ending);
            }
        });
    }

    private List<UUID> subjects() {
        return Stream.concat(Stream.of(operation.objectId()), alike.stream()).toList();
    }

    private String deed() {
        return "." + EventName.deed(operation.kind());
    }

    /// What goes with a volume that is given away is given away as well; everything else is deleted.
    private String consumption() {
        return deed().equals(RELEASE) ? RELEASE : ".delete";
    }

    private void write(Handle handle, UUID subject, String type) {
        Events.write(handle, operation.id(), type, EventSubject.of(handle, subject));
    }

    private void writeError(Handle handle, UUID subject, String deed, Ending ending) {
        var reason = ending.of(subject).reason().map(Reason::key).orElse("");
        Events.write(
                handle,
                operation.id(),
                deed + ".error",
                EventSubject.of(handle, subject).with(Map.of("reason", reason)));
    }

    private List<UUID> there(Handle handle) {
        return consumed.stream()
                .filter(snapshot -> SnapshotTable.get(handle, snapshot).isPresent())
                .toList();
    }
}
