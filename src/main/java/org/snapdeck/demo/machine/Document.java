package org.snapdeck.demo.machine;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/// The content of a file in the machine's memory.
public final class Document {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    public synchronized byte[] content() {
        return content.toByteArray();
    }

    public synchronized int size() {
        return content.size();
    }

    public synchronized void clear() {
        content.reset();
    }

    /// Each write goes to the end, so that two streams of one process may share it, as `>file 2>&1` does.
    public OutputStream writer() {
        return new OutputStream() {
            @Override
            public void write(int value) {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                synchronized (Document.this) {
                    content.write(bytes, offset, length);
                }
            }
        };
    }

    public InputStream reader() {
        return new InputStream() {
            private byte[] known = new byte[0];
            private int next;

            @Override
            public int read() {
                if (next == known.length && size() > next) {
                    known = content();
                }
                return next < known.length ? known[next++] & 0xff : -1;
            }
        };
    }
}
