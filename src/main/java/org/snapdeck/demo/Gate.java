package org.snapdeck.demo;

/// Lets everybody through while it is open, and nobody while it is closed.
final class Gate {

    private boolean closed;

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void pass() throws InterruptedException {
        while (closed) {
            wait();
        }
    }
}
