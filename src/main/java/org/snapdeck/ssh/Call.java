package org.snapdeck.ssh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// One script on its way: a thread that waits for the reply, and another that carries the script to the host.
///
/// Waiting and carrying are two threads because the one who waits may give up, or be interrupted, at any
/// moment, and must then know for certain whether anything was sent. [#mayBeSent()] is the one gate: whoever
/// gave up before it was passed can say that nothing was sent, since nothing can be sent any more.
final class Call {

    private enum Stage {
        WAITING,
        SENT,
        OVER
    }

    private final HostAddress address;
    private final RemoteScript script;
    private final Nonce nonce = Nonce.random();
    private final int most;
    private final boolean followed;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Stage stage = Stage.WAITING;
    private boolean sent;
    private long since = System.nanoTime();
    private Outcome outcome;
    private volatile Incoming incoming;
    private final FollowedLines lines;

    Call(HostAddress address, RemoteScript script, int most) {
        this(address, script, most, false);
    }

    /// @param followed whether its lines are handed over as they come, and nothing is kept for a reply
    Call(HostAddress address, RemoteScript script, int most, boolean followed) {
        this.address = address;
        this.script = script;
        this.most = most;
        this.followed = followed;
        this.lines = new FollowedLines(nonce, most);
        freshIncoming();
    }

    /// Where the next try puts what comes back. A try that came to nothing leaves nothing behind.
    Incoming freshIncoming() {
        incoming = new Incoming(nonce, freshIntake(), this::ended, this::flooded);
        return incoming;
    }

    private Intake freshIntake() {
        if (!followed) {
            return new Received(nonce, most);
        }
        lines.beginAnew();
        return lines;
    }

    boolean isFollowed() {
        return followed;
    }

    byte[] payload() {
        return script.payload(nonce, address.rootWords());
    }

    /// Passes the gate: from here on the script may run. False if nobody waits for it any more.
    boolean mayBeSent() {
        lock.lock();
        try {
            if (stage != Stage.WAITING) {
                return false;
            }
            stage = Stage.SENT;
            sent = true;
            since = System.nanoTime();
            changed.signalAll();
            lines.nudge();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Completes when nobody waits any more, for whatever reason.
    CompletableFuture<Void> over() {
        return over;
    }

    boolean isOver() {
        return over.isDone();
    }

    boolean wasSent() {
        lock.lock();
        try {
            return sent;
        } finally {
            lock.unlock();
        }
    }

    /// True when the one who waited gave up, so that the host may still be busy with it.
    boolean wasGivenUp() {
        lock.lock();
        try {
            return outcome instanceof Outcome.GivenUp;
        } finally {
            lock.unlock();
        }
    }

    /// True when the one who followed wants no more, so that the host is to be told by closing its channel.
    boolean wasLeft() {
        lock.lock();
        try {
            return followed && outcome instanceof Outcome.Missed || outcome instanceof Outcome.Left;
        } finally {
            lock.unlock();
        }
    }

    /// Somebody else needs the channel.
    void giveWay() {
        lose(Lost.Reason.GAVE_WAY, null);
    }

    void fail(RemoteFailure failure) {
        over(new Outcome.Failed(failure));
    }

    /// Our own mistake, not the host's: it reaches whoever waits as it is.
    void failBy(Throwable defect) {
        over(new Outcome.Broken(defect));
    }

    void lose(Lost.Reason reason, Throwable cause) {
        over(new Outcome.Missed(reason, cause));
    }

    /// Waits for the reply: for so long until the script is sent, and then for its own limit.
    Reply await(Duration patience) throws RemoteFailure {
        try {
            waitUntilOver(patience);
        } catch (InterruptedException _) {
            over(new Outcome.GivenUp(true));
            Thread.currentThread().interrupt();
        }
        return result(patience);
    }

    /// Hands over each line as it comes, in the calling thread, until the script ends; returns how it ended.
    /// The script's limit counts from one line to the next.
    String follow(Duration patience, Consumer<String> follower) throws RemoteFailure {
        over.thenRun(lines::nudge);
        try {
            handOver(patience, follower);
        } catch (InterruptedException _) {
            over(new Outcome.Left());
            Thread.currentThread().interrupt();
        } finally {
            over(new Outcome.Left()); // if the follower itself has failed
        }
        return result(patience).ending();
    }

    private void handOver(Duration patience, Consumer<String> follower) throws InterruptedException {
        var since = System.nanoTime();
        var limit = patience;
        while (!isOver() || !lines.isEmpty()) {
            if (limit == patience && wasSent()) {
                limit = script.limit();
                since = System.nanoTime();
            }
            var line = lines.next(limit.toNanos() - (System.nanoTime() - since));
            if (!line.isEmpty()) {
                since = System.nanoTime();
                follower.accept(line);
            } else if (System.nanoTime() - since >= limit.toNanos()) {
                over(new Outcome.GivenUp(false));
            }
        }
    }

    private void waitUntilOver(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            while (stage != Stage.OVER) {
                var limit = stage == Stage.SENT ? script.limit() : patience;
                var left = limit.toNanos() - (System.nanoTime() - since);
                if (left > 0) {
                    changed.await(left, TimeUnit.NANOSECONDS);
                } else {
                    decide(new Outcome.GivenUp(false)); // still holding the lock: nothing is sent behind our back
                }
            }
        } finally {
            lock.unlock();
        }
        over.complete(null);
    }

    private Reply result(Duration patience) throws RemoteFailure {
        return switch (outcome) {
            case Outcome.Ended() -> followed ? new Reply(List.of(), lines.ending()) : reply();
            case Outcome.Failed(RemoteFailure failure) -> throw failure;
            case Outcome.Broken(Throwable defect) -> throw new IllegalStateException(defect);
            case Outcome.Missed(Lost.Reason reason, Throwable cause) -> throw lost(reason, cause);
            case Outcome.Left() -> throw lost(Lost.Reason.INTERRUPTED, null);
            case Outcome.GivenUp(boolean interrupted) when interrupted -> throw lost(Lost.Reason.INTERRUPTED, null);
            case Outcome.GivenUp _ ->
                throw new TimedOut(address, sent ? script.limit() : patience, sent, incoming.heard());
        };
    }

    private Reply reply() throws Lost {
        try {
            return incoming.reply();
        } catch (GarbledTranscript garbled) {
            throw lost(Lost.Reason.GARBLED, garbled);
        }
    }

    private Lost lost(Lost.Reason reason, Throwable cause) {
        return new Lost(address, reason, sent, incoming.heard(), cause);
    }

    private void ended() {
        over(new Outcome.Ended());
    }

    private void flooded() {
        lose(Lost.Reason.FLOOD, null);
    }

    private void over(Outcome end) {
        decide(end);
        over.complete(null); // without the lock, since others act on it
    }

    /// The first end counts.
    private void decide(Outcome end) {
        lock.lock();
        try {
            if (stage != Stage.OVER) {
                stage = Stage.OVER;
                outcome = end;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How a call ended.
    private sealed interface Outcome {

        record Ended() implements Outcome {}

        record Failed(RemoteFailure failure) implements Outcome {}

        record Broken(Throwable defect) implements Outcome {}

        record Missed(Lost.Reason reason, Throwable cause) implements Outcome {}

        /// The follower wants no more.
        record Left() implements Outcome {}

        record GivenUp(boolean interrupted) implements Outcome {}
    }
}
