package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.ssh.RemoteFailure;

/// Looks at every host again and again, and at once when something happened there. One look is one request.
public final class HostWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostWatch.class);

    private final Inventory inventory;
    private final HostLinks links;
    private final Duration interval;
    private final Consumer<UUID> whenBack;
    private final Map<UUID, Watcher> watchers = new ConcurrentHashMap<>();

    /// @param interval between two looks
    /// @param whenBack told of a host that answers after it did not
    public HostWatch(Inventory inventory, HostLinks links, Duration interval, Consumer<UUID> whenBack) {
        this.inventory = inventory;
        this.links = links;
        this.interval = interval;
        this.whenBack = whenBack;
    }

    /// Watches the hosts there are, and those that come.
    public void start() {
        inventory.listen(this::follow);
        follow(inventory.picture());
    }

    /// Has the host looked at soon.
    public void soon(UUID hostId) {
        var watcher = watchers.get(hostId);
        if (watcher != null) {
            watcher.wake();
        }
    }

    /// Somebody else heard a host answer that is shown as silent, or not answer although it is shown to: what is
    /// shown is out of date. A look for that which finds nothing new is the last until the next regular one, lest
    /// a host that answers by halves is asked without a pause.
    public void heard(UUID hostId, boolean answered) {
        var watcher = watchers.get(hostId);
        if (watcher != null && inventory.picture().sighting(hostId).isFresh() != answered) {
            watcher.wakeEarly();
        }
    }

    /// Looks at the host in the calling thread.
    ///
    /// @return what is known of it after the look
    public Sighting now(UUID hostId) {
        return watchers.computeIfAbsent(hostId, Watcher::new).look();
    }

    private void follow(Picture picture) {
        picture.hosts().stream()
                .map(StorageHost::id)
                .forEach(id -> watchers.computeIfAbsent(id, Watcher::new).start());
        watchers.keySet().stream()
                .filter(id -> picture.host(id).isEmpty())
                .forEach(id -> watchers.remove(id).close());
    }

    @Override
    public void close() {
        watchers.values().forEach(Watcher::close);
    }

    private final class Watcher {
        private final UUID hostId;
        private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
        private final ReentrantLock looking = new ReentrantLock();
        private volatile boolean closed;
        private final AtomicBoolean early = new AtomicBoolean();
        private boolean started;

        Watcher(UUID hostId) {
            this.hostId = hostId;
        }

        synchronized void start() {
            if (!started) {
                started = true;
                Thread.ofVirtual().name("watch-" + hostId).start(this::run);
            }
        }

        void wake() {
            bell.offer(true);
        }

        /// Unless it is this look that heard it.
        void wakeEarly() {
            if (!looking.isHeldByCurrentThread() && early.compareAndSet(false, true)) {
                wake();
            }
        }

        void close() {
            closed = true;
            wake();
        }

        private void run() {
            while (!closed) {
                try {
                    look();
                } catch (RuntimeException e) {
                    failed(e);
                }
                rest();
            }
        }

        /// What is seen while the console ends comes too late to be kept.
        private void failed(RuntimeException e) {
            if (closed) {
                LOG.debug("a look at host {} ended after the console", hostId, e);
            } else {
                LOG.error("looking at host {} failed", hostId, e);
            }
        }

        private void rest() {
            try {
                if (bell.poll(interval.toMillis(), TimeUnit.MILLISECONDS) == null) {
                    early.set(false);
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        }

        Sighting look() {
            looking.lock();
            var wasFresh = inventory.picture().sighting(hostId).isFresh();
            try {
                var report = links.to(hostId).report();
                inventory.seen(hostId, report, Instant.now());
                if (!wasFresh) {
                    whenBack.accept(hostId);
                }
            } catch (RemoteFailure | LvmFailure failure) {
                if (!closed) {
                    inventory.silent(hostId, failure);
                }
            } finally {
                looking.unlock();
            }
            var sighting = inventory.picture().sighting(hostId);
            if (sighting.isFresh() != wasFresh) {
                early.set(false);
            }
            return sighting;
        }
    }
}
