package org.snapdeck.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;

/// Takes requests, keeps a lane for each host, and brings what an earlier run left behind to its end.
public final class Operations implements AutoCloseable {
    private static final Reason CONSOLE_ENDED = Reason.of("reason.console-ended");

    private final Database database;
    private final Inventory inventory;
    private final HostLinks links;
    private final Map<String, OperationKind> kinds;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final UUID console = UUID.randomUUID();

    /// @param kinds every kind there is; an operation of another kind in the journal can't be recovered
    public Operations(Database database, Inventory inventory, HostLinks links, List<OperationKind> kinds) {
        this.database = database;
        this.inventory = inventory;
        this.links = links;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(OperationKind::name, Function.identity()));
    }

    /// What a request writes, after its rules were asked inside the same transaction.
    @FunctionalInterface
    public interface Request {
        /// @throws RequestRefused a rule says no: nothing is written
        NewOperation write(Handle handle, Picture picture) throws RequestRefused;
    }

    /// What is to be written of something that needs no host, after its rules were asked inside the same transaction.
    @FunctionalInterface
    public interface Note {
        /// @throws RequestRefused a rule says no: nothing is written
        NotedChange of(Picture picture) throws RequestRefused;
    }

    /// Writes a request down, durably, and hands it to its host's lane.
    ///
    /// @return the operation's id
    /// @throws RequestRefused a rule says no; nothing was written
    public UUID request(Request request) throws RequestRefused {
        var operation = durable(handle -> {
            var written = request.write(handle, inventory.within(handle));
            Journal.insert(handle, written);
            return written;
        });
        changed();
        lane(operation.hostId()).wake();
        return operation.id();
    }

    /// Writes down a request that is done with its own rows: nothing has to happen on a host.
    ///
    /// @return the operation's id
    /// @throws RequestRefused a rule says no; nothing was written
    public UUID note(Note note) throws RequestRefused {
        var operation = durable(handle -> {
            var noted = note.of(inventory.within(handle));
            Journal.insert(handle, noted.operation());
            finish(handle, noted.operation().id(), Ending.done(noted.rows()));
            return noted.operation();
        });
        changed();
        return operation.id();
    }

    @FunctionalInterface
    private interface Writing {
        NewOperation with(Handle handle) throws RequestRefused;
    }

    private NewOperation durable(Writing writing) throws RequestRefused {
        try {
            return database.durable(handle -> {
                try {
                    return writing.with(handle);
                } catch (RequestRefused refused) {
                    throw new Refusal(refused);
                }
            });
        } catch (Refusal refusal) {
            throw refusal.refused;
        }
    }

    /// Brings to an end what an earlier run of the console left: what was never sent is closed, what was sent is
    /// settled as soon as its host answers.
    public void recover() {
        var left = database.transaction(Journal::open);
        left.stream()
                .filter(operation -> !wasSent(operation))
                .forEach(operation -> end(
                        operation, Ending.notSent(CONSOLE_ENDED, kind(operation).withdrawn(operation))));
        left.stream().filter(Operations::wasSent).forEach(operation -> {
            if (operation.state() == OperationState.SENT) {
                end(operation, Ending.unknown(CONSOLE_ENDED));
            }
            lane(operation.hostId()).wake();
        });
    }

    private static boolean wasSent(Operation operation) {
        return switch (operation.state()) {
            case SENT, UNKNOWN, RUNNING -> true;
            case REQUESTED, CLAIMED, DONE, FAILED, NOT_SENT, NEEDS_YOU -> false;
        };
    }

    /// Whether nothing is under way on the host, so that it may be taken away.
    public Verdict isIdle(StorageHost host) {
        return database.transaction(handle -> isIdle(handle, host));
    }

    /// The same inside the transaction that is going to change the host.
    public static Verdict isIdle(Handle handle, StorageHost host) {
        var open = Journal.open(handle).stream()
                .filter(operation -> operation.hostId().equals(host.id()))
                .count();
        return open == 0 ? Verdict.allowed() : Verdict.refused("rule.host.busy", host.name(), open);
    }

    /// Takes a host away with everything that was ever written down of it: volumes, snapshots, operations.
    ///
    /// @throws RequestRefused an operation on it is still under way
    public void erase(StorageHost host) throws RequestRefused {
        RequestRefused.unlessAllowed(isIdle(host));
        database.durable(handle -> {
            Journal.erase(handle, host.id());
            HostTable.erase(handle, host.id());
            return null;
        });
        links.drop(host.id());
        inventory.forget(host.id());
        changed();
    }

    /// The host may answer again, or is needed at once: what waits for it need not wait longer.
    public void wake(UUID hostId) {
        var lane = lanes.get(hostId);
        if (lane != null) {
            lane.wake();
        }
    }

    /// What screens show: what has not ended stays among them, however much was done since.
    public RecentOperations recentAndOpen(int most) {
        return database.transaction(handle -> Journal.recentAndOpen(handle, most));
    }

    public List<Operation> recent(int most) {
        return database.transaction(handle -> Journal.recent(handle, most));
    }

    /// @throws java.util.NoSuchElementException there is no such operation
    public Operation get(UUID id) {
        return database.transaction(handle -> Journal.get(handle, id).orElseThrow());
    }

    public List<Step> steps(UUID operationId) {
        return database.transaction(handle -> Journal.steps(handle, operationId));
    }

    /// The listener is called whenever an operation has changed, on whichever thread changed it.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Has the operations of a kind, which were told to end, do so, and waits for that a while. Those whose host
    /// doesn't answer stay as they are.
    public void letEnd(OperationKind kind, Duration most) {
        var bell = new Semaphore(0);
        listen(bell::release);
        var until = System.nanoTime() + most.toNanos();
        open(kind).forEach(operation -> wake(operation.hostId()));
        try {
            while (!open(kind).isEmpty()) {
                if (!bell.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Operation> open(OperationKind kind) {
        return database.transaction(Journal::open).stream()
                .filter(operation -> operation.kind().equals(kind.name()))
                .toList();
    }

    /// Ends the lanes. What is being sent is cut off from its answer, not stopped, and stays unknown until the
    /// next start.
    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        links.close();
        lanes.values().forEach(Lane::await);
    }

    private Lane lane(UUID hostId) {
        return lanes.computeIfAbsent(hostId, id -> {
            var lane = new Lane(id, this, database, links);
            lane.start();
            return lane;
        });
    }

    OperationKind kind(Operation operation) {
        var kind = kinds.get(operation.kind());
        if (kind == null) {
            throw new IllegalStateException("no such kind of operation: " + operation.kind());
        }
        return kind;
    }

    /// Whether what was asked for may still be sent.
    Verdict mayStart(Operation operation) {
        return HostRules.mayStart(operation.hostId(), kind(operation).groups(operation), inventory.picture());
    }

    void end(Operation operation, Ending ending) {
        database.durable(handle -> {
            finish(handle, operation.id(), ending);
            return null;
        });
        changed();
    }

    /// Whoever is the first to end it writes the rows, and the events that tell of it.
    private void finish(Handle handle, UUID id, Ending ending) {
        if (!Journal.end(handle, id, ending)) {
            return;
        }
        var events = events(Journal.get(handle, id).orElseThrow());
        if (!ending.state().isFinal()) {
            events.during(handle, ending.rows());
            return;
        }
        events.start(handle);
        events.during(handle, ending.rows());
        events.end(handle, ending);
    }

    OperationEvents events(Operation operation) {
        var kind = Optional.ofNullable(kinds.get(operation.kind()));
        return new OperationEvents(
                operation,
                kind.map(it -> it.alike(operation)).orElseGet(List::of),
                kind.map(it -> it.consumed(operation)).orElseGet(List::of));
    }

    /// Takes up a waiting operation for this console.
    ///
    /// @return whether nobody else did
    boolean claim(Operation operation) {
        return database.transaction(handle -> {
            var claimed = Journal.claim(handle, operation.id(), console);
            if (claimed) {
                events(operation).start(handle);
            }
            return claimed;
        });
    }

    /// What happened in an operation, the oldest first.
    public List<Event> events(UUID operationId) {
        return database.transaction(handle -> Events.of(handle, operationId));
    }

    List<Event> eventsAfter(long sequence, int most) {
        return database.transaction(handle -> Events.after(handle, sequence, most));
    }

    long lastEvent() {
        return database.transaction(Events::last);
    }

    void changed() {
        inventory.rowsChanged();
        listeners.forEach(Runnable::run);
    }

    private static final class Refusal extends RuntimeException {
        private final RequestRefused refused;

        Refusal(RequestRefused refused) {
            super(refused);
            this.refused = refused;
        }
    }
}
