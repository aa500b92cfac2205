package org.snapdeck.demo.lvm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/// LVM's lock files: one writer or many readers for a volume group. Who waits, waits without a word and without
/// limit.
final class GroupLocks {

    /// A lock that is held; closing gives it back.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<String, StampedLock> locks = new ConcurrentHashMap<>();

    Held read(String group, boolean waiting) throws InterruptedException, LvmRefusal {
        var lock = lock(group);
        var stamp = waiting ? lock.readLockInterruptibly() : lock.tryReadLock();
        return held(group, lock, stamp);
    }

    Held write(String group, boolean waiting) throws InterruptedException, LvmRefusal {
        var lock = lock(group);
        var stamp = waiting ? lock.writeLockInterruptibly() : lock.tryWriteLock();
        return held(group, lock, stamp);
    }

    private StampedLock lock(String group) {
        return locks.computeIfAbsent(group, _ -> new StampedLock());
    }

    private static Held held(String group, StampedLock lock, long stamp) throws LvmRefusal {
        if (stamp == 0) {
            throw LvmRefusal.failed(
                    "/run/lock/lvm/V_" + group + ": flock failed: Resource temporarily unavailable",
                    "Can't get lock for " + group + ".",
                    "Cannot process volume group " + group);
        }
        return () -> lock.unlock(stamp);
    }
}
