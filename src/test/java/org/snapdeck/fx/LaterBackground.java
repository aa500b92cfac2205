package org.snapdeck.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A background for tests that does its work when it is told to, in any order.
public final class LaterBackground implements Background {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        waiting.add(() -> Background.sameThread().run(work, success, failure));
    }

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success) {
        waiting.add(() -> Background.sameThread().run(work, success));
    }

    @Override
    public void onScreen(Runnable change) {
        change.run();
    }

    @Override
    public Runnable merged(Runnable change) {
        return change;
    }

    /// Does what was asked for first.
    public void runFirst() {
        waiting.removeFirst().run();
    }

    /// Does what was asked for last.
    public void runLast() {
        waiting.removeLast().run();
    }

    public boolean isIdle() {
        return waiting.isEmpty();
    }
}
