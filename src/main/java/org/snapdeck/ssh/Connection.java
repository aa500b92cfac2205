package org.snapdeck.ssh;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// The one connection to a host at a time. Whoever needs it while it is being made waits for the same try, so
/// that many calls are one login, and one wrong password is one wrong password.
final class Connection {

    private final HostAddress address;
    private final Function<Person, Dial> dials;
    private Try current;
    private boolean closed;

    Connection(HostAddress address, Function<Person, Dial> dials) {
        this.address = address;
        this.dials = dials;
    }

    /// The connection there is, or else one that is made with nobody there to answer.
    Link link() throws RemoteFailure, InterruptedException {
        return link(Person.NOBODY);
    }

    /// @param person answers what is asked while a connection is made
    Link link(Person person) throws RemoteFailure, InterruptedException {
        var latest = latest(person);
        while (true) {
            try {
                return latest.link.get(latest.dial.left(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException failure) {
                if (latest.dial.left() <= 0) {
                    throw new Unreachable(latest.dial.giveUp(), Unreachable.Reason.NO_ANSWER, failure);
                }
            } catch (ExecutionException failure) {
                throw unwrapped(failure);
            }
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

    private synchronized Try latest(Person person) throws Lost {
        if (closed) {
            throw new Lost(address, Lost.Reason.CLOSED, false, Heard.NOTHING, null);
        }
        if (current == null || current.isOfNoUse()) {
            current = new Try(dials.apply(person), new CompletableFuture<>());
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
