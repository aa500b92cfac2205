package org.snapdeck.demo.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.demo.Payload;

/// What arrives is run when it is whole, and not before.
class PayloadCutTest {

    private static final String PAYLOAD = Payload.of(
            "mutate", "snapdeck.op=1", "stack-volumes", "", "0", "lvcreate", "-n", "cut", "-L", "4m", "stack-volumes");

    private final LabGuest guest = new LabGuest();

    @Test
    void cutAnywhereItDoesNothing() throws Exception {
        // Without its last line's end the command is whole all the same.
        for (var length = 0; length < PAYLOAD.length() - 1; length++) {
            var answer = guest.send(PAYLOAD.substring(0, length));
            assertThat(answer.out()).isEmpty();
            assertThat(answer.status()).isEqualTo(length == 0 ? 0 : 2);
        }
        assertThat(guest.host().find("stack-volumes").orElseThrow().volumes()).isEmpty();
    }

    @Test
    void wholeItMakesAVolume() throws Exception {
        assertThat(guest.send(PAYLOAD.stripTrailing()).out()).endsWith(" end ran\n");
        assertThat(guest.host().find("stack-volumes").orElseThrow().find("cut")).isPresent();
    }

    @Test
    void itLeavesNothingBehind() throws Exception {
        guest.send(PAYLOAD);
        assertThat(guest.run("ls /tmp").out()).isEmpty();
    }
}
