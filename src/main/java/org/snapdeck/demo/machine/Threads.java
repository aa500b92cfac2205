package org.snapdeck.demo.machine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What runs on the machine, until it is switched off.
public final class Threads {

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    public void start(Runnable work) {
        Thread.ofVirtual().name("demo-process").start(() -> {
            running.add(Thread.currentThread());
            try {
                work.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
    }

    /// Switches the machine off: what still runs is gone.
    public void stop() {
        running.forEach(Thread::interrupt);
    }
}
