package org.snapdeck.database;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that does what others ask of it, one thing after the other. An interrupt of the asking thread
/// neither reaches it nor cuts the wait short; it is handed back when the answer is there.
final class OwnThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    private final ExecutorService executor;
    private volatile Thread worker;

    OwnThread(String name) {
        executor = Executors.newSingleThreadExecutor(task -> {
            worker = Thread.ofPlatform().name(name).daemon().unstarted(task);
            return worker;
        });
    }

    <T> T call(Callable<T> task) {
        if (Thread.currentThread() == worker) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        var answer = new CompletableFuture<T>();
        executor.execute(() -> {
            try {
                answer.complete(task.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return await(answer);
    }

    /// Does the task when those before are done; nobody waits for it.
    void later(Callable<?> task) {
        try {
            executor.execute(() -> {
                try {
                    task.call();
                } catch (Exception failure) {
                    LOG.error("what nobody waited for failed", failure);
                }
            });
        } catch (RejectedExecutionException ending) {
            LOG.debug("nothing is begun any more", ending);
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException runtime -> runtime;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
