package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void onlyTheBeginningIsKept() {
        var noise = new Noise();
        var piece = "x".repeat(5000).getBytes(StandardCharsets.UTF_8);

        for (var times = 0; times < 10; times++) {
            noise.append(piece, 0, piece.length);
        }

        assertThat(noise.text()).hasSize(8 * 1024);
    }
}
