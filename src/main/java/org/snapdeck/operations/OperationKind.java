package org.snapdeck.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;

/// One kind of operation. Its class tells the story from top to bottom: a `request` of its own that writes row
/// and operation in one transaction, then these.
public interface OperationKind {
    /// As it stands in the journal, such as `create-snapshot`.
    String name();

    /// Carries the operation out on its host and reads back what became of it.
    ///
    /// @throws RemoteFailure the host did not answer; the lane decides by [RemoteFailure#mayHaveRun] what follows
    Ending execute(Operation operation, HostLine host) throws RemoteFailure;

    /// Finds out what the host did with an operation whose outcome is not known.
    ///
    /// @throws RemoteFailure the host still does not answer; the operation stays unknown
    Ending settle(Operation operation, HostLine host) throws RemoteFailure;

    /// How what goes on by itself is told of while its host is silent; nothing where what was last seen is told on.
    default Optional<Reason> unseen(Operation operation) {
        return Optional.empty();
    }

    /// Takes away what the host kept for the case that nobody would hear how it ended. Its end is in the journal now.
    ///
    /// @throws RemoteFailure the host did not answer; the next of its kind takes that away too
    default void tidy(Operation ended, HostLine host) throws RemoteFailure {}

    /// The volume group that the operation changes; nothing when it needs no command.
    Optional<VgName> group(Operation operation);

    /// All volume groups that it works with, and that must be sound when it begins.
    default List<VgName> groups(Operation operation) {
        return group(operation).stream().toList();
    }

    /// The snapshots that go with what it does, besides what it is about; the events tell of each.
    default List<UUID> consumed(Operation operation) {
        return List.of();
    }

    /// The rows to which the same is done, besides what it is about; the events tell of each.
    default List<UUID> alike(Operation operation) {
        return List.of();
    }

    /// What becomes of the rows of an operation that is closed before anything was sent.
    Consumer<Handle> withdrawn(Operation operation);
}
