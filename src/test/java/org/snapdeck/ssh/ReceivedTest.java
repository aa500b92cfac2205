package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.Intake.State;

class ReceivedTest {

    private static final Nonce NONCE = Nonce.random();
    private static final byte[] TEXT = ("banner\n@@snapdeck " + NONCE.text() + " begin\nmore\n@@snapdeck "
                    + NONCE.text() + " end ran\n")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void theEndIsSeenHoweverItIsSliced() {
        for (var first = 0; first < TEXT.length; first++) {
            for (var second = first; second < TEXT.length; second += 7) {
                var received = new Received(NONCE, 1000);
                assertThat(received.append(TEXT, 0, first)).isEqualTo(State.OPEN);
                assertThat(received.append(TEXT, first, second - first)).isEqualTo(State.OPEN);
                assertThat(received.append(TEXT, second, TEXT.length - second)).isEqualTo(State.ENDED);
                assertThat(received.bytes()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void whatComesBehindTheEndIsNotKept() {
        var received = new Received(NONCE, 1000);
        received.append(TEXT, 0, TEXT.length);

        assertThat(received.append(TEXT, 0, TEXT.length)).isEqualTo(State.ENDED);
        assertThat(received.bytes()).isEqualTo(TEXT);
    }

    @Test
    void noMoreIsKeptThanTheLimit() {
        var received = new Received(NONCE, 20_000);
        var flood = new byte[15_000];

        assertThat(received.append(flood, 0, flood.length)).isEqualTo(State.OPEN);
        assertThat(received.append(flood, 0, flood.length)).isEqualTo(State.FLOODED);
        assertThat(received.append(TEXT, 0, TEXT.length)).isEqualTo(State.FLOODED);
        assertThat(received.bytes()).hasSize(15_000);
    }

    @Test
    void theLimitItselfIsStillTaken() {
        var received = new Received(NONCE, TEXT.length);

        assertThat(received.append(TEXT, 0, TEXT.length)).isEqualTo(State.ENDED);
    }
}
