package org.snapdeck.ssh;

import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// An ssh-agent: it lists its keys and signs with them, and knows nothing else.
final class LocalAgent implements AutoCloseable {

    private static final int LIST = 11;
    private static final int LISTED = 12;
    private static final int SIGN = 13;
    private static final int SIGNED = 14;

    private final List<HostKey> signatures = new CopyOnWriteArrayList<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final ServerSocketChannel socket;
    private final List<KeyPair> keys;

    LocalAgent(Path path, KeyPair... keys) {
        this.keys = List.of(keys);
        try {
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /// The keys that signed, in that order.
    List<HostKey> signatures() {
        return signatures;
    }

    /// Nobody wanted keys added or removed.
    boolean isAsItWas() {
        return !changed.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        while (socket.isOpen()) {
            try (var connection = socket.accept()) {
                answer(connection);
            } catch (IOException _) {
                // closed, or whoever asked has gone
            }
        }
    }

    private void answer(SocketChannel connection) throws IOException {
        var input = new DataInputStream(Channels.newInputStream(connection));
        input.readInt();
        var answer = new ByteArrayOutputStream();
        var output = new DataOutputStream(answer);
        switch (input.readByte()) {
            case LIST -> list(output);
            case SIGN -> sign(input, output);
            default -> {
                changed.set(true);
                output.writeByte(5);
            }
        }
        var whole = new DataOutputStream(Channels.newOutputStream(connection));
        writeText(whole, answer.toByteArray());
    }

    private void list(DataOutputStream output) throws IOException {
        output.writeByte(LISTED);
        output.writeInt(keys.size());
        for (var key : keys) {
            writeText(output, key.getPublicKeyBlob());
            writeText(output, new byte[0]);
        }
    }

    private void sign(DataInputStream input, DataOutputStream output) throws IOException {
        var blob = readText(input);
        var data = readText(input);
        signatures.add(HostKey.of(blob));
        output.writeByte(SIGNED);
        for (var key : keys) {
            if (Arrays.equals(key.getPublicKeyBlob(), blob)) {
                writeText(output, key.getSignature(data));
            }
        }
    }

    private static byte[] readText(DataInputStream input) throws IOException {
        return input.readNBytes(input.readInt());
    }

    private static void writeText(DataOutputStream output, byte[] text) throws IOException {
        output.writeInt(text.length);
        output.write(text);
    }
}
