package org.snapdeck.operations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.ssh.RemoteFailure;

/// Carries out the operations of one host, one at a time. Nothing new is sent while the outcome of an earlier
/// one is not known.
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration WHILE_IT_MOVES = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofDays(1);

    private final UUID hostId;
    private final Operations operations;
    private final Database database;
    private final HostLinks links;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean closed;

    /// Whether the last turn saw something go on: then it is worth looking again soon.
    private boolean moved;

    Lane(UUID hostId, Operations operations, Database database, HostLinks links) {
        this.hostId = hostId;
        this.operations = operations;
        this.database = database;
        this.links = links;
        this.thread = Thread.ofVirtual().name("lane-" + hostId).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Has the lane look for work at once.
    void wake() {
        bell.offer(true);
    }

    void close() {
        closed = true;
        wake();
    }

    void await() {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var retry = FIRST_RETRY;
        while (!closed) {
            var settled = turn();
            rest(settled ? IDLE : retry);
            retry = settled ? FIRST_RETRY : min(retry.multipliedBy(2), moved ? WHILE_IT_MOVES : LONGEST_RETRY);
        }
    }

    private void rest(Duration time) {
        try {
            bell.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private static Duration min(Duration retry, Duration longest) {
        return retry.compareTo(longest) < 0 ? retry : longest;
    }

    /// Settles what is unknown, then carries out what waits. What the host does by itself holds up nothing.
    ///
    /// @return whether nothing is left that has to be tried again
    private boolean turn() {
        moved = false;
        var running = false;
        try {
            for (var operation : open()) {
                if (closed || !advance(operation)) {
                    return false;
                }
                running |= operations.get(operation.id()).state() == OperationState.RUNNING;
            }
            return !running;
        } catch (RuntimeException e) {
            LOG.error("the lane of host {} failed and will try again", hostId, e);
            return false;
        }
    }

    private List<Operation> open() {
        return database.transaction(Journal::open).stream()
                .filter(operation -> operation.hostId().equals(hostId))
                .toList();
    }

    private boolean advance(Operation operation) {
        return switch (operation.state()) {
            case REQUESTED -> execute(operation);
            case SENT, UNKNOWN, RUNNING -> settle(operation);
            case CLAIMED, DONE, FAILED, NOT_SENT, NEEDS_YOU -> true;
        };
    }

    private boolean execute(Operation operation) {
        if (!operations.claim(operation)) {
            return true;
        }
        operations.changed();
        var line =
                new JournalledLine(operations.events(operation), Stage.EXECUTION, database, links, operations::changed);
        return ended(operation, attempt(operation, line), line);
    }

    /// Whatever goes wrong: only what provably was not sent ends as not sent.
    private Ending attempt(Operation operation, JournalledLine line) {
        var kind = operations.kind(operation);
        if (operations.mayStart(operation) instanceof Verdict.Refused refused) {
            return Ending.notSent(Reason.of(refused), kind.withdrawn(operation));
        }
        try {
            return kind.execute(operation, line);
        } catch (RemoteFailure failure) {
            var reason = Reasons.of(failure);
            return line.wasAnswered() || line.wasSent() && failure.mayHaveRun()
                    ? Ending.unknown(reason)
                    : Ending.notSent(reason, kind.withdrawn(operation));
        } catch (RuntimeException e) {
            LOG.error("operation {} failed by a fault of the console", operation.id(), e);
            var reason = Reason.of("reason.fault", String.valueOf(e.getMessage()));
            return line.wasSent() ? Ending.unknown(reason) : Ending.notSent(reason, kind.withdrawn(operation));
        }
    }

    private boolean settle(Operation operation) {
        var line = new JournalledLine(operations.events(operation), Stage.SETTLE, database, links, operations::changed);
        try {
            return ended(operation, operations.kind(operation).settle(operation, line), line);
        } catch (RemoteFailure failure) {
            tellUnseen(operation);
            giveBackWaiting(failure);
            return false;
        }
    }

    private void tellUnseen(Operation operation) {
        if (operation.state() == OperationState.RUNNING) {
            operations
                    .kind(operation)
                    .unseen(operation)
                    .ifPresent(how -> operations.end(operation, Ending.running(how)));
        }
    }

    private boolean ended(Operation operation, Ending ending, JournalledLine line) {
        var isNews = ending.state() != operation.state() || !ending.reason().equals(operation.reason());
        operations.end(operation, ending);
        moved |= isNews;
        var goesOn = operation.state() == OperationState.RUNNING && ending.state() == OperationState.RUNNING;
        if (isNews && !goesOn) {
            links.lookAgain(hostId);
        }
        if (ending.state().isFinal() && ending.state() != OperationState.NOT_SENT) {
            tidy(operation, line);
        }
        return ending.state() != OperationState.UNKNOWN;
    }

    private void tidy(Operation operation, JournalledLine line) {
        try {
            operations.kind(operation).tidy(operation, line);
        } catch (RemoteFailure failure) {
            LOG.info("what operation {} left on its host stays there for now", operation.id(), failure);
        }
    }

    /// The host stays away: nobody wants last night's request carried out on this morning's host.
    private void giveBackWaiting(RemoteFailure failure) {
        open().stream()
                .filter(operation -> operation.state() == OperationState.REQUESTED)
                .forEach(operation -> operations.end(
                        operation,
                        Ending.notSent(
                                Reasons.of(failure), operations.kind(operation).withdrawn(operation))));
    }
}
