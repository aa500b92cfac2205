package org.snapdeck.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The lines of a script that is followed, on their way to whoever follows it. Only lines that bear the call's
/// nonce count; nothing else is kept. Who is slower than the host is not waited for: that is a flood.
final class FollowedLines implements Intake {

    /// How many lines may wait, and how long one may be.
    private static final int MOST_LINES = 256;

    private static final int LONGEST_LINE = 4 * 1024;
    private static final String LINE = "line ";
    private static final String END = "end ";

    /// Stands in the queue for: look up, something has happened.
    private static final String NUDGE = "";

    private final String prefix;
    private final int most;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_LINES);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private long count;
    private String ending = "";
    private State state = State.OPEN;

    FollowedLines(Nonce nonce, int most) {
        this.prefix = "@@snapdeck " + nonce.text() + " ";
        this.most = most;
    }

    @Override
    public synchronized State append(byte[] source, int from, int length) {
        count += length;
        if (state == State.OPEN && count > most) {
            state = State.FLOODED;
        }
        for (var at = from; at < from + length && state == State.OPEN; at++) {
            if (source[at] == '\n') {
                take();
            } else if (line.size() < LONGEST_LINE) {
                line.write(source[at]);
            } else {
                tooLong = true;
            }
        }
        return state;
    }

    private void take() {
        var text = tooLong ? "" : line.toString(StandardCharsets.UTF_8);
        line.reset();
        tooLong = false;
        if (!text.startsWith(prefix)) {
            return;
        }
        var rest = text.substring(prefix.length());
        if (rest.startsWith(END)) {
            ending = rest.substring(END.length());
            state = State.ENDED;
        } else if (rest.startsWith(LINE) && !waiting.offer(rest.substring(LINE.length()))) {
            state = State.FLOODED;
        }
    }

    /// Forgets what a try left behind that came to nothing.
    synchronized void beginAnew() {
        line.reset();
        tooLong = false;
    }

    /// Wakes whoever waits for a line. Who has lines to take needs no waking.
    void nudge() {
        waiting.offer(NUDGE);
    }

    /// The next line; empty if there is none so far, or something else is worth a look.
    String next(long nanos) throws InterruptedException {
        var next = waiting.poll(nanos, TimeUnit.NANOSECONDS);
        return next == null ? NUDGE : next;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// The word that the script ended with.
    synchronized String ending() {
        return ending;
    }

    /// Of what was handed over nothing is kept, and of noise nothing at all.
    @Override
    public byte[] bytes() {
        return new byte[0];
    }
}
