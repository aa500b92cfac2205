package org.snapdeck.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Slow work away from the screen, and one hop back to it. Threads are started and `Platform.runLater` is
/// called only behind this interface.
public interface Background extends AutoCloseable {

    /// Runs the work and hands its result, or the exception it ended with, to the screen. What a handler itself
    /// throws, and every `Error`, is reported as unhandled.
    <T> void run(Callable<? extends T> work, Consumer<? super T> success, Consumer<? super Exception> failure);

    /// As above, for work that is not expected to fail: a failure is logged and shown to the person.
    <T> void run(Callable<? extends T> work, Consumer<? super T> success);

    /// Brings a change that another thread has noticed to the screen.
    void onScreen(Runnable change);

    /// A signal that any thread may give as often as it likes: the change runs on the screen once for all the
    /// signals that came before it had its turn.
    Runnable merged(Runnable change);

    /// The screen is about to go: what is still under way comes to nobody.
    @Override
    default void close() {}

    static Background virtualThreads(Consumer<Throwable> unhandled) {
        return new VirtualThreads(unhandled);
    }

    /// Everything happens before the call returns; for tests. Unhandled failures are thrown at the caller.
    static Background sameThread() {
        return new SameThread();
    }
}
