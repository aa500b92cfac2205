package org.snapdeck.ssh;

import com.jcraft.jsch.SocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/// The socket of one connection, in our hands, so that it can be cut whatever JSch is doing; and how the other
/// side began to speak, which tells a host that hangs up from something that is no SSH server.
final class Wire implements SocketFactory {

    private static final String GREETING = "SSH-";

    private final Duration patience;
    private final Socket socket = new Socket();
    private final StringBuilder greeting = new StringBuilder();

    Wire(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        socket.connect(address, (int) patience.toMillis());
        return socket;
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
        return socket.isConnected();
    }

    void cut() {
        try {
            socket.close();
        } catch (IOException failure) {
            SshLog.LOGGER.debug("a socket could not be closed", failure);
        }
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
