package org.snapdeck.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cable between clients and the SSH server: all bytes go through it, so it can be frozen, cut and unplugged.
/// Only this machine can reach it.
final class Wire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long NEVER = Long.MAX_VALUE;

    private final IntSupplier target;
    private final Gate gate = new Gate();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong sentBeforeCut = new AtomicLong(NEVER);
    private final AtomicInteger port = new AtomicInteger();
    private volatile ServerSocket listener;
    private volatile Thread accepting;

    /// The port is kept from an earlier start when it is still free; 0 asks for any.
    Wire(int wantedPort, IntSupplier target) throws IOException {
        this.target = target;
        try {
            listen(wantedPort);
        } catch (IOException taken) {
            LOG.info("Port {} is taken: {}", wantedPort, taken.getMessage());
            listen(0);
        }
    }

    private void listen(int wantedPort) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        port.set(socket.getLocalPort());
        listener = socket;
        accepting = Thread.ofVirtual().name("demo-wire").start(() -> accept(socket));
    }

    int port() {
        return port.get();
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (SocketException closed) {
                LOG.debug("The wire is unplugged", closed);
            } catch (IOException failure) {
                LOG.warn("A connection to the demo host failed", failure);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var limit = new AtomicLong(sentBeforeCut.getAndSet(NEVER));
            Thread.ofVirtual().start(() -> carry(client, server, limit));
            Thread.ofVirtual().start(() -> carry(server, client, new AtomicLong(NEVER)));
        } catch (IOException unreachable) {
            close(client);
            throw unreachable;
        }
    }

    private void carry(Socket from, Socket to, AtomicLong limit) {
        try {
            copy(from.getInputStream(), to.getOutputStream(), limit);
        } catch (IOException broken) {
            LOG.debug("A connection ended", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void copy(InputStream in, OutputStream out, AtomicLong limit) throws IOException, InterruptedException {
        var buffer = new byte[8192];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            gate.pass();
            var passing = (int) Math.min(read, limit.get());
            out.write(buffer, 0, passing);
            out.flush();
            if (limit.addAndGet(-passing) <= 0) {
                return;
            }
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.debug("A connection could not be closed", failure);
        }
    }

    void freeze() {
        gate.close();
    }

    void thaw() {
        gate.open();
    }

    void cut() {
        sockets.forEach(this::close);
    }

    void cutAfter(long bytes) {
        sentBeforeCut.set(bytes);
    }

    /// The socket is closed only when nobody waits at it any more: until then it may take up one more connection.
    void unplug() {
        try {
            listener.close();
            accepting.join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    void plugIn() {
        try {
            listen(port.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        unplug();
        thaw();
    }
}
