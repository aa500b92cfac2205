package org.snapdeck.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The background of the application: a virtual thread for each piece of work.
final class VirtualThreads implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreads.class);

    private final Consumer<Throwable> unhandled;
    private volatile boolean closed;

    VirtualThreads(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        Thread.ofVirtual().name("background").start(() -> {
            try {
                T result = work.call();
                onScreen(() -> success.accept(result));
            } catch (Exception exception) {
                onScreen(() -> failure.accept(exception));
            } catch (Throwable error) {
                report(error);
            }
        });
    }

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> success) {
        run(work, success, this::report);
    }

    @Override
    public void onScreen(Runnable change) {
        Platform.runLater(() -> {
            if (closed) {
                return;
            }
            try {
                change.run();
            } catch (RuntimeException | Error failure) {
                report(failure);
            }
        });
    }

    @Override
    public Runnable merged(Runnable change) {
        var waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                onScreen(() -> {
                    waiting.set(false);
                    change.run();
                });
            }
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    private void report(Throwable failure) {
        if (closed && failure instanceof Exception) {
            LOG.debug("It failed while the screen went", failure);
            return;
        }
        LOG.error("Nobody handled a failure in the background", failure);
        if (Platform.isFxApplicationThread()) {
            unhandled.accept(failure);
            return;
        }
        Platform.runLater(() -> unhandled.accept(failure));
    }
}
