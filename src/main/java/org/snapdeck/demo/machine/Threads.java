package org.snapdeck.demo.machine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What runs on the machine, until it is switched off.
public final class Threads {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    /// On a machine that is off nothing begins.
    public synchronized void start(Runnable work) {
        if (stopped) {
            return;
        }
        var thread = Thread.ofVirtual().name("demo-process").unstarted(() -> {
            try {
                work.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
    }

    /// Switches the machine off: when this returns, what ran is gone.
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        end();
    }

    /// Ends what runs; when this returns, it is gone. What begins later goes on.
    public void end() {
        running.forEach(Thread::interrupt);
        running.forEach(Threads::await);
    }

    private static void await(Thread thread) {
        try {
            if (!thread.join(LAST_MOMENTS)) {
                LOG.warn("Something on the demo host does not end: {}", thread);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
