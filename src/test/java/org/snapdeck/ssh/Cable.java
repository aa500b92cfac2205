package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A cable between us and a host that can be cut, or that swallows everything without a word.
public final class Cable implements AutoCloseable {

    private final ServerSocket plug;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sendable = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean swallowing;

    public Cable(int port) {
        this.port = port;
        try {
            plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.startVirtualThread(this::accept);
    }

    public HostAddress address() {
        return new HostAddress("127.0.0.1", plug.getLocalPort(), "root");
    }

    /// How often somebody connected.
    int connections() {
        return connections.get();
    }

    /// From now on nothing arrives, in either direction.
    public void swallow() {
        swallowing = true;
    }

    /// From now on nobody can connect.
    void unplug() {
        try {
            plug.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Lets so many more bytes through to the host, and then breaks.
    public void cutAfterSending(long bytes) {
        sendable.set(bytes);
    }

    /// New connections get through again; the old ones stay dead.
    public void heal() {
        cut();
        swallowing = false;
        sendable.set(Long.MAX_VALUE);
    }

    /// Breaks each connection, without a farewell.
    public void cut() {
        sockets.forEach(Cable::breakOff);
        sockets.clear();
    }

    @Override
    public void close() {
        unplug();
        cut();
    }

    private static void breakOff(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // broken off already
        }
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                var here = plug.accept();
                connections.incrementAndGet();
                var there = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.addAll(List.of(here, there));
                Thread.startVirtualThread(() -> pump(here, there, sendable));
                Thread.startVirtualThread(() -> pump(there, here, new AtomicLong(Long.MAX_VALUE)));
            } catch (IOException _) {
                // closed, or the host is away
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicLong allowed) {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (swallowing) {
                    continue;
                }
                var left = allowed.addAndGet(-count);
                to.getOutputStream().write(buffer, 0, Math.clamp(left + count, 0, count));
                if (left <= 0) {
                    return;
                }
            }
        } catch (IOException _) {
            // cut
        }
    }
}
