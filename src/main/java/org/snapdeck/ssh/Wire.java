package org.snapdeck.ssh;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/// The socket of one connection, in our hands, so that it can be cut whatever JSch is doing; and how the other
/// side began to speak, which tells a host that hangs up from something that is no SSH server. Behind a jump host,
/// the socket is a tunnel.
final class Wire implements SocketFactory {

    private static final String GREETING = "SSH-";

    private final Duration patience;
    private final Optional<Session> before;
    private final StringBuilder greeting = new StringBuilder();
    private Socket socket = new Socket();
    private boolean cut;

    /// @param before the connection to the jump host that the wire goes through
    Wire(Duration patience, Optional<Session> before) {
        this.patience = patience;
        this.before = before;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return before.isPresent() ? keep(Tunnel.open(before.get(), host, port, patience)) : connected(host, port);
    }

    private Socket connected(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        var fresh = current();
        fresh.connect(address, (int) patience.toMillis());
        return fresh;
    }

    private synchronized Socket current() {
        return socket;
    }

    private synchronized Socket keep(Tunnel tunnel) {
        socket = tunnel;
        if (cut) {
            tunnel.close();
        }
        return tunnel;
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
        return new Listening(connected.getInputStream());
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
        return connected.getOutputStream();
    }

    /// True when something other than an SSH server answered.
    synchronized boolean isForeign() {
        return greeting.length() > 0 && !GREETING.startsWith(greeting.toString());
    }

    boolean isConnected() {
        return current().isConnected();
    }

    void cut() {
        try {
            severed().close();
        } catch (IOException failure) {
            SshLog.LOGGER.debug("a socket could not be closed", failure);
        }
    }

    private synchronized Socket severed() {
        cut = true;
        return socket;
    }

    private synchronized void heard(int character) {
        if (character >= 0 && greeting.length() < GREETING.length()) {
            greeting.append((char) character);
        }
    }

    /// JSch reads the greeting byte by byte.
    private final class Listening extends FilterInputStream {

        Listening(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            var character = super.read();
            heard(character);
            return character;
        }
    }
}
