package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.lvm.ByteSize;

final class LimitTest {
    private final Words words = Words.at(InstantSource.system(), ZoneOffset.UTC);

    @Test
    void whatARequestTakesStandsApartFromWhatIsUsed() {
        var limit = Limit.of(new QuotaNeed("gigabytes", 134, 20, 1000), words);

        assertThat(limit.fill()).isEqualTo(new Fill(0.134, 0.02, "134 used + 20 of 1,000"));
    }

    @Test
    void withoutALimitNothingIsFull() {
        assertThat(Limit.of(new QuotaNeed("snapshots", 7, 1, -1), words).fill())
                .isEqualTo(new Fill(0, 0, "7 used + 1, no limit"));
    }

    @Test
    void aLimitOfNothingIsFull() {
        assertThat(Limit.of(new QuotaNeed("snapshots", 0, 1, 0), words).fill().used())
                .isEqualTo(1);
    }

    @Test
    void theRoomOfAPoolSaysWhatIsLeft() {
        var limit = Limit.of(
                new SpaceNeed(ByteSize.ofGib(2), ByteSize.ofGib(10)), ByteSize.ofGib(40), "Room in vg0", words);

        assertThat(limit.fill()).isEqualTo(new Fill(0.75, 0.05, "needs 2 GiB, leaves 8 GiB"));
    }

    @Test
    void whatIsLackingIsSaid() {
        var limit = Limit.of(
                new SpaceNeed(ByteSize.ofGib(12), ByteSize.ofGib(10)), ByteSize.ofGib(40), "Room in vg0", words);

        assertThat(limit.fill().text()).isEqualTo("needs 12 GiB, has 10 GiB");
    }
}
