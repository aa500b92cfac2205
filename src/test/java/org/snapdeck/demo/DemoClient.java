package org.snapdeck.demo;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A client of the demo host, with JSch and nothing of the console.
public final class DemoClient implements AutoCloseable {

    static final String CONSTANT = "exec /bin/sh -s snapdeck-awaits-script";
    private static final int PATIENCE = 20_000;

    /// What came back; an exit status of -1 is none.
    public record Answer(String out, String err, int status) {}

    private final Session session;

    private DemoClient(Session session) {
        this.session = session;
    }

    public static DemoClient connect(DemoHost host) throws JSchException {
        return connectWithin(host, PATIENCE);
    }

    static DemoClient connectWithin(DemoHost host, int millis) throws JSchException {
        var jsch = new JSch();
        jsch.addIdentity(host.privateKey().toString());
        return connect(jsch.getSession(host.user(), "127.0.0.1", host.port()), millis);
    }

    static DemoClient connectWithPassword(DemoHost host, String password) throws JSchException {
        var session = new JSch().getSession(host.user(), "127.0.0.1", host.port());
        session.setPassword(password);
        return connect(session, PATIENCE);
    }

    private static DemoClient connect(Session session, int millis) throws JSchException {
        session.setConfig("StrictHostKeyChecking", "no");
        session.connect(millis);
        return new DemoClient(session);
    }

    Session session() {
        return session;
    }

    /// Sends a command with this input, and waits for the end of both.
    public Answer run(String command, String input) throws JSchException, IOException {
        var channel = (ChannelExec) session.openChannel("exec");
        try {
            channel.setCommand(command);
            var err = new ByteArrayOutputStream();
            channel.setErrStream(err);
            channel.setInputStream(null);
            var in = channel.getOutputStream();
            var out = channel.getInputStream();
            channel.connect(PATIENCE);
            in.write(input.getBytes(StandardCharsets.UTF_8));
            in.close();
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            awaitClosed(channel);
            return new Answer(text, err.toString(StandardCharsets.UTF_8), channel.getExitStatus());
        } finally {
            channel.disconnect();
        }
    }

    /// The exit status follows the end of the output.
    private static void awaitClosed(ChannelExec channel) {
        var deadline = Instant.now().plusMillis(PATIENCE);
        while (!channel.isClosed() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }

    Answer run(String payload) throws JSchException, IOException {
        return run(CONSTANT, payload);
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
