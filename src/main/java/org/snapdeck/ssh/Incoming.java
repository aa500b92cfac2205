package org.snapdeck.ssh;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/// What comes back on a channel. JSch's reading thread writes into it and never has to wait, so no call can
/// hold up the others of its connection.
final class Incoming {

    private final Nonce nonce;
    private final Intake received;
    private final Noise noise = new Noise();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Runnable ended;
    private final Runnable flooded;
    private volatile OptionalInt exit = OptionalInt.empty();

    Incoming(Nonce nonce, Intake received, Runnable ended, Runnable flooded) {
        this.nonce = nonce;
        this.received = received;
        this.ended = ended;
        this.flooded = flooded;
    }

    OutputStream output() {
        return new Sink(this::took, () -> {});
    }

    /// JSch closes this stream when the channel is closed, and not before.
    OutputStream errors() {
        return new Sink(noise::append, () -> closed.complete(null));
    }

    /// Completes when the channel is closed.
    CompletableFuture<Void> closed() {
        return closed;
    }

    /// The exit code that the channel told, which says nothing about the script's outcome but helps people.
    void exitedWith(int code) {
        exit = OptionalInt.of(code);
    }

    Reply reply() throws GarbledTranscript {
        var transcript = Transcript.read(received.bytes(), nonce);
        var ending = transcript.ending().orElseThrow(() -> new GarbledTranscript("no end behind the end mark"));
        return new Reply(transcript.steps(), ending);
    }

    Heard heard() {
        var bytes = received.bytes();
        var marks = Mark.all(bytes, nonce);
        var before = new Noise();
        before.append(
                bytes, 0, marks.isEmpty() ? bytes.length : marks.getFirst().start());
        return new Heard(wholeSteps(bytes), (before.text() + noise.text()).strip(), exit);
    }

    private List<ScriptStep> wholeSteps(byte[] bytes) {
        try {
            return Transcript.read(bytes, nonce).steps();
        } catch (GarbledTranscript _) {
            return List.of(); // then the call has failed for this very reason
        }
    }

    private void took(byte[] bytes, int from, int length) {
        switch (received.append(bytes, from, length)) {
            case OPEN -> {}
            case ENDED -> ended.run();
            case FLOODED -> flooded.run();
        }
    }

    @FunctionalInterface
    private interface Taker {
        void take(byte[] bytes, int from, int length);
    }

    private static final class Sink extends OutputStream {

        private final Taker taker;
        private final Runnable whenClosed;

        Sink(Taker taker, Runnable whenClosed) {
            this.taker = taker;
            this.whenClosed = whenClosed;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            taker.take(bytes, from, length);
        }

        @Override
        public void close() {
            whenClosed.run();
        }
    }
}
