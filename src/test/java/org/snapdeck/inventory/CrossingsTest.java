package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snapdeck.filling.Grade;
import org.snapdeck.lvm.ByteSize;

/// What is told once, and what is told again.
final class CrossingsTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot monday = sample.snapshot(volume, "monday");
    private final Crossings crossings = new Crossings();

    /// The grades of what is news when it stays this full.
    private List<Grade> at(int percent) {
        sample.on(monday.id()).size = new ByteSize(256 << 20);
        sample.filled(monday, Map.of(20, percent, 10, percent, 0, percent));
        return crossings.news(sample.picture()).stream().map(Alarm::grade).toList();
    }

    @Test
    void eachLevelIsToldOnce() {
        assertThat(at(74)).isEmpty();
        assertThat(at(75)).containsExactly(Grade.WARNING);
        assertThat(at(80)).isEmpty();
        assertThat(at(90)).containsExactly(Grade.CRITICAL);
        assertThat(at(95)).isEmpty();
    }

    @Test
    void whatIsOnTheEdgeIsNoNewsEachTime() {
        assertThat(at(76)).hasSize(1);
        assertThat(at(74)).isEmpty();
        assertThat(at(76)).isEmpty();
        assertThat(at(70)).isEmpty();
        assertThat(at(76)).isEmpty();
    }

    @Test
    void whatWasClearlyBetterIsToldAgain() {
        assertThat(at(76)).hasSize(1);
        assertThat(at(69)).isEmpty();
        assertThat(at(76)).containsExactly(Grade.WARNING);
    }

    @Test
    void criticalIsToldAgainAfterItWasOnlyAWarning() {
        assertThat(at(91)).containsExactly(Grade.CRITICAL);
        assertThat(at(86)).isEmpty();
        assertThat(at(91)).isEmpty();
        assertThat(at(84)).isEmpty();
        assertThat(at(91)).containsExactly(Grade.CRITICAL);
    }

    @Test
    void itsDeathIsTold() {
        assertThat(at(91)).hasSize(1);
        sample.on(monday.id()).invalid = true;

        assertThat(crossings.news(sample.picture())).extracting(Alarm::kind).containsExactly(Alarm.Kind.DEAD);
        assertThat(crossings.news(sample.picture())).isEmpty();
    }

    @Test
    void aHostThatIsSilentForAWhileBringsNoNews() {
        assertThat(at(76)).hasSize(1);
        sample.silent(new IllegalStateException("no"));

        assertThat(crossings.news(sample.picture())).isEmpty();
    }
}
