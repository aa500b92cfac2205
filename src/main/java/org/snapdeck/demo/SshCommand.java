package org.snapdeck.demo;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.demo.machine.BrokenPipe;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Streams;

/// One command that a client sends. When the channel goes the command goes on, as it does behind a real sshd:
/// its input ends, and what it writes finds a broken pipe.
final class SshCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(SshCommand.class);

    private final String command;
    private final Logins logins;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (_, _, _) -> {};

    SshCommand(String command, Logins logins) {
        this.command = command;
        this.logins = logins;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        var streams = new Streams(new ConnectionInput(in), new ConnectionOutput(out), new ConnectionOutput(err));
        logins.start(ByteText.fromPeople(command), streams, exit::onExit);
    }

    @Override
    public void destroy(ChannelSession channel) {
        LOG.debug("The channel is closed; the command is not told");
    }

    /// A connection that breaks is the end of what was sent.
    private static final class ConnectionInput extends FilterInputStream {

        ConnectionInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException broken) {
                LOG.debug("The connection broke while a command was read", broken);
                return -1;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException broken) {
                LOG.debug("The connection broke while input was read", broken);
                return -1;
            }
        }
    }

    private static final class ConnectionOutput extends FilterOutputStream {

        ConnectionOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException broken) {
                throw brokenPipe(broken);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException broken) {
                throw brokenPipe(broken);
            }
        }

        private static BrokenPipe brokenPipe(IOException cause) {
            var pipe = new BrokenPipe();
            pipe.initCause(cause);
            return pipe;
        }
    }
}
