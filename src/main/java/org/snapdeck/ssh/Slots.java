package org.snapdeck.ssh;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many channels may be open at a time. A host that allows fewer than we would like teaches us its number.
final class Slots {

    private static final int MOST_GUESTS = 3;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private final Set<Runnable> guests = new HashSet<>();
    private int limit;
    private int taken;

    Slots(int limit) {
        this.limit = limit;
    }

    void take() throws InterruptedException {
        lock.lock();
        try {
            while (taken >= limit) {
                guests.forEach(Runnable::run);
                freed.await();
            }
            taken++;
        } finally {
            lock.unlock();
        }
    }

    /// Takes a slot for what is not pressing, if another stays free and there are not too many such guests. Whoever
    /// finds no slot later asks the guests to leave.
    ///
    /// @param leave called by others, perhaps more than once; does not wait
    boolean takeSpare(Runnable leave) {
        lock.lock();
        try {
            if (taken + 1 >= limit || guests.size() >= MOST_GUESTS) {
                return false;
            }
            taken++;
            guests.add(leave);
            return true;
        } finally {
            lock.unlock();
        }
    }

    void giveSpare(Runnable leave, boolean honoured) {
        lock.lock();
        try {
            guests.remove(leave);
            give(honoured);
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
