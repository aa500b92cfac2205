package org.snapdeck.ssh;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What comes out of a tunnel: filled by the thread that reads from the jump host, read by the one that reads from
/// whoever is behind it. It holds a bounded amount, then the first waits for the second.
final class TunnelInput extends InputStream {

    private static final int CAPACITY = 256 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] ring = new byte[CAPACITY];
    private int start;
    private int held;
    private boolean closed;
    private Duration patience = Duration.ZERO;

    /// Zero is without end, as for a socket.
    void waitAtMost(Duration limit) {
        lock.lock();
        try {
            patience = limit;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    OutputStream filling() {
        return new Filling();
    }

    @Override
    public int read() throws InterruptedIOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws InterruptedIOException {
        lock.lock();
        try {
            awaitBytes();
            if (held == 0) {
                return -1;
            }
            var count = Math.min(Math.min(length, held), CAPACITY - start);
            System.arraycopy(ring, start, target, offset, count);
            start = (start + count) % CAPACITY;
            held -= count;
            changed.signalAll();
            return count;
        } catch (InterruptedException _) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    private void awaitBytes() throws InterruptedException, SocketTimeoutException {
        var since = System.nanoTime();
        while (held == 0 && !closed) {
            if (patience.isZero()) {
                changed.await();
                continue;
            }
            var left = patience.toNanos() - (System.nanoTime() - since);
            if (left <= 0) {
                throw new SocketTimeoutException("nothing came through the tunnel for " + patience);
            }
            changed.await(left, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted at a tunnel");
    }

    private final class Filling extends OutputStream {

        @Override
        public void write(int character) throws InterruptedIOException {
            write(new byte[] {(byte) character}, 0, 1);
        }

        /// What comes after the end is for nobody.
        @Override
        public void write(byte[] source, int offset, int length) throws InterruptedIOException {
            lock.lock();
            try {
                var done = 0;
                while (done < length && !closed) {
                    if (held == CAPACITY) {
                        changed.await();
                        continue;
                    }
                    var end = (start + held) % CAPACITY;
                    var count = Math.min(Math.min(length - done, CAPACITY - held), CAPACITY - end);
                    System.arraycopy(source, offset + done, ring, end, count);
                    held += count;
                    done += count;
                    changed.signalAll();
                }
            } catch (InterruptedException _) {
                throw interrupted();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            TunnelInput.this.close();
        }
    }
}
