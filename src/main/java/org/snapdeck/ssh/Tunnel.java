package org.snapdeck.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A connection that a jump host makes for us, in the form of a socket. No port of this machine is opened for it,
/// where others could slip in. It is closed for good by cutting the connection to the jump host, which has no
/// other use.
final class Tunnel extends Socket {

    /// What RFC 4254 calls "administratively prohibited".
    private static final int PROHIBITED = 1;

    private static final int UNKNOWN_KIND = 3;

    private final TunnelInput input = new TunnelInput();
    private final ChannelDirectTCPIP channel;
    private final OutputStream output;

    private Tunnel(ChannelDirectTCPIP channel) throws IOException {
        this.channel = channel;
        channel.setOutputStream(input.filling());
        output = channel.getOutputStream();
    }

    /// @param before the connection to the jump host
    static Tunnel open(Session before, String host, int port, Duration patience) throws IOException {
        var channel = channel(before);
        channel.setHost(host);
        channel.setPort(port);
        var tunnel = new Tunnel(channel);
        try {
            channel.connect((int) patience.toMillis());
            return tunnel;
        } catch (JSchException failure) {
            if (!before.isConnected() || !channel.isClosed()) {
                throw new SocketTimeoutException("the jump host says neither yes nor no");
            }
            var answer = channel.getExitStatus();
            throw new TunnelRefused(answer == PROHIBITED || answer == UNKNOWN_KIND, failure);
        }
    }

    private static ChannelDirectTCPIP channel(Session before) throws IOException {
        try {
            return (ChannelDirectTCPIP) before.openChannel("direct-tcpip");
        } catch (JSchException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public void setSoTimeout(int millis) {
        input.waitAtMost(Duration.ofMillis(millis));
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // The jump host decides that.
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public void close() {
        input.close();
    }
}
