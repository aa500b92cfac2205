package org.snapdeck.ssh;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many channels may be open at a time. A host that allows fewer than we would like teaches us its number.
final class Slots {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private int limit;
    private int taken;

    Slots(int limit) {
        this.limit = limit;
    }

    void take() throws InterruptedException {
        lock.lock();
        try {
            while (taken >= limit) {
                freed.await();
            }
            taken++;
        } finally {
            lock.unlock();
        }
    }

    /// Gives a slot back. One that the host did not honour was one too many: what the others hold is what it
    /// allows. False if there are no others, so that waiting for them would not help.
    boolean give(boolean honoured) {
        lock.lock();
        try {
            taken--;
            freed.signalAll();
            if (!honoured) {
                limit = Math.clamp(taken, 1, limit);
            }
            return taken > 0;
        } finally {
            lock.unlock();
        }
    }
}
