package org.snapdeck.demo.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What the bar in `a | b` makes. It holds as much as is written, so only the reader ever waits.
public final class Pipe {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final StringBuilder waiting = new StringBuilder();
    private boolean ended;
    private boolean abandoned;

    public InputStream reader() {
        return new Reader();
    }

    public OutputStream writer() {
        return new Writer();
    }

    private final class Writer extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            lock.lock();
            try {
                if (abandoned) {
                    throw new BrokenPipe();
                }
                waiting.append(ByteText.text(bytes), offset, offset + length);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private final class Reader extends InputStream {

        @Override
        public int read() throws IOException {
            lock.lock();
            try {
                while (waiting.isEmpty() && !ended) {
                    changed.await();
                }
                if (waiting.isEmpty()) {
                    return -1;
                }
                var first = waiting.charAt(0);
                waiting.deleteCharAt(0);
                return first;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The machine is switched off");
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var first = read();
            if (first < 0) {
                return -1;
            }
            bytes[offset] = (byte) first;
            lock.lock();
            try {
                var more = Math.min(length - 1, waiting.length());
                System.arraycopy(ByteText.bytes(waiting.substring(0, more)), 0, bytes, offset + 1, more);
                waiting.delete(0, more);
                return 1 + more;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                abandoned = true;
            } finally {
                lock.unlock();
            }
        }
    }
}
