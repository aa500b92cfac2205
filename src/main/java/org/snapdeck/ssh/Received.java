package org.snapdeck.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a host has printed so far in one call, up to the end mark and up to a limit.
final class Received implements Intake {

    private static final int FIRST_SIZE = 8 * 1024;

    private final byte[] endMark;
    private final int most;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int count;
    private int searched;
    private State state = State.OPEN;

    Received(Nonce nonce, int most) {
        this.endMark =
                (new String(Mark.prefix(nonce), StandardCharsets.UTF_8) + "end ").getBytes(StandardCharsets.UTF_8);
        this.most = most;
    }

    /// Takes what came. Once the end mark is whole or the limit is passed, the rest is dropped.
    @Override
    public synchronized State append(byte[] source, int from, int length) {
        if (state != State.OPEN) {
            return state;
        }
        if (length > most - count) {
            state = State.FLOODED;
            return state;
        }
        makeRoom(length);
        System.arraycopy(source, from, bytes, count, length);
        count += length;
        state = hasEnded() ? State.ENDED : State.OPEN;
        return state;
    }

    @Override
    public synchronized byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }

    private void makeRoom(int length) {
        if (length > bytes.length - count) {
            var twice = Math.min((long) bytes.length * 2, most);
            bytes = Arrays.copyOf(bytes, (int) Math.max(twice, (long) count + length));
        }
    }

    private boolean hasEnded() {
        var start = Mark.find(endMark, bytes, count, searched);
        if (start < 0) {
            searched = Math.max(searched, count - endMark.length + 1);
            return false;
        }
        searched = start;
        return Mark.lineEnd(bytes, count, start + endMark.length) >= 0;
    }
}
