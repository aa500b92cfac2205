package org.snapdeck.ssh;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The one connection to a host at a time. Whoever needs it while it is being made waits for the same try, so
/// that many calls are one login, and one wrong password is one wrong password.
final class Connection {

    private final HostAddress address;
    private final Limits limits;
    private final Supplier<Dial> dials;
    private Try current;
    private boolean closed;

    Connection(HostAddress address, Limits limits, Supplier<Dial> dials) {
        this.address = address;
        this.limits = limits;
        this.dials = dials;
    }

    Link link() throws RemoteFailure, InterruptedException {
        var latest = latest();
        try {
            return latest.link.get(limits.connect().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException failure) {
            latest.dial.giveUp();
            throw new Unreachable(address, Unreachable.Reason.NO_ANSWER, failure);
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        }
    }

    /// Cuts what there is and refuses to make another.
    synchronized void close() {
        closed = true;
        if (current != null) {
            current.dial.giveUp();
            current.link.thenAccept(Link::cut);
        }
    }

    private synchronized Try latest() throws Lost {
        if (closed) {
            throw new Lost(address, Lost.Reason.CLOSED, false, Heard.NOTHING, null);
        }
        if (current == null || current.isOfNoUse()) {
            current = new Try(dials.get(), new CompletableFuture<>());
            Thread.ofVirtual().name("ssh " + address + " connecting").start(current::begin);
        }
        return current;
    }

    private static RemoteFailure unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof RemoteFailure remote) {
            return remote;
        }
        throw new CompletionException(failure.getCause());
    }

    private record Try(Dial dial, CompletableFuture<Link> link) {

        boolean isOfNoUse() {
            return link.isCompletedExceptionally()
                    || link.isDone() && !link.join().isUsable();
        }

        void begin() {
            try {
                link.complete(dial.connect());
            } catch (RemoteFailure | RuntimeException | Error failure) {
                link.completeExceptionally(failure);
            }
        }
    }
}
