package org.snapdeck.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The background of tests: no thread, no hop.
final class SameThread implements Background {

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        T result;
        try {
            result = work.call();
        } catch (Exception exception) {
            failure.accept(exception);
            return;
        }
        success.accept(result);
    }

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success) {
        run(work, success, exception -> {
            throw new IllegalStateException("Nobody handled a failure in the background", exception);
        });
    }

    @Override
    public void onScreen(Runnable change) {
        change.run();
    }

    @Override
    public Runnable merged(Runnable change) {
        return change;
    }
}
