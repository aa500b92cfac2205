package org.snapdeck.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Answered;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;

/// An operation's line to its host. What goes over it stands in the journal.
public interface HostLine {
    /// What changes the host.
    @FunctionalInterface
    interface Change<A extends Answered> {
        A on(Lvm lvm) throws RemoteFailure;
    }

    /// What is asked of a host in another way.
    @FunctionalInterface
    interface Question<A extends Answered> {
        A to(Lvm lvm) throws RemoteFailure, LvmFailure;
    }

    /// Writes down that the change is being sent, the first time, sends it, and writes down each command with what it
    /// said. An operation of several changes sends each after it was read back what became of the one before.
    <A extends Answered> A send(Change<A> change) throws RemoteFailure;

    /// Writes what is certain already, whatever becomes of the rest of the operation.
    void write(Consumer<Handle> rows);

    /// Writes how one of several things has ended, and its rows, while the operation goes on with the others.
    ///
    /// @param member its place among them
    void keep(int member, Ending ending);

    /// What was kept, by the place of the member. Its rows are written.
    Map<Integer, Ending> kept();

    /// Takes away what a broken operation left behind, while it is being settled.
    Execution repair(Change<Execution> change) throws RemoteFailure;

    /// The same for what is tried at each look until the host does it: of the tries in vain the journal keeps the last.
    Execution tryAgain(Change<Execution> change) throws RemoteFailure;

    /// Has the host do something that goes on by itself.
    ///
    /// @return nothing when its answer can't be read
    <A extends Answered> Optional<A> begin(Question<A> question) throws RemoteFailure;

    /// Looks at how that stands. Of all such looks the journal keeps the first and the last.
    ///
    /// @return nothing when the host's answer can't be read
    <A extends Answered> Optional<A> look(Question<A> question) throws RemoteFailure;

    /// Has the host forget what it kept of a copy whose end is in the journal, and of others whose ends are. The
    /// journal keeps nothing of that: what was last seen of the copy stays the last of its story.
    void forgetCopy(UUID ended) throws RemoteFailure;

    /// Asks what became of the operation, or of another one that it made part of itself.
    Optional<Settlement> ask(UUID operation, VgName group) throws RemoteFailure;

    /// Asks what became of the operation.
    ///
    /// @param group the volume group it was about
    /// @return nothing when the host's answer can't be read as one
    default Optional<Settlement> ask(Operation operation, VgName group) throws RemoteFailure {
        return ask(operation.id(), group);
    }
}
