package org.snapdeck.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/// A local process at the other end of a channel. As with OpenSSH and no terminal, it is not killed when the
/// channel goes away: it only sees its input end, and what it writes finds a broken pipe.
final class LocalShell implements Command {

    private final Processes processes;
    private final ProcessBuilder builder;
    private InputStream input;
    private OutputStream output;
    private OutputStream errors;
    private ExitCallback exit;

    LocalShell(Processes processes, String... words) {
        this.processes = processes;
        builder = new ProcessBuilder(words);
    }

    @Override
    public void setInputStream(InputStream stream) {
        input = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        output = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        errors = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        var process = builder.start();
        processes.add(process);
        Thread.startVirtualThread(() -> pump(input, process.getOutputStream()));
        var out = Thread.startVirtualThread(() -> pump(process.getInputStream(), output));
        var err = Thread.startVirtualThread(() -> pump(process.getErrorStream(), errors));
        Thread.startVirtualThread(() -> {
            Processes.awaitEnd(process);
            join(out);
            join(err);
            exit.onExit(process.exitValue());
        });
    }

    @Override
    public void destroy(ChannelSession channel) {
        // The process goes on.
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Reads no more when nobody takes it any more.
    private static void pump(InputStream from, OutputStream to) {
        var buffer = new byte[8192];
        try (from) {
            var count = from.read(buffer);
            while (count >= 0 && isWritten(buffer, count, to)) {
                count = from.read(buffer);
            }
        } catch (IOException _) {
            // the other side is gone
        }
        close(to);
    }

    private static boolean isWritten(byte[] buffer, int count, OutputStream to) {
        try {
            to.write(buffer, 0, count);
            to.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void close(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // the other side is gone
        }
    }
}
