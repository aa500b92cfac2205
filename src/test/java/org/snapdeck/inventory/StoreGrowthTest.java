package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.filling.Grade;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.lvm.ByteSize;

/// What the rule of a store says, in MiB. It has 256 and its volume 1024; 1032 can't overflow.
final class StoreGrowthTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot monday = sample.snapshot(volume, "monday");

    @BeforeEach
    void smallStore() {
        sample.on(monday.id()).size = mib(256);
        filled(81);
    }

    private void filled(int percent) {
        sample.filled(monday, Map.of(20, percent, 10, percent, 0, percent));
    }

    private static ByteSize mib(long size) {
        return new ByteSize(size << 20);
    }

    private StoreGrowth by(int above, long step, Optional<Long> ceiling) {
        sample.growing(monday, new GrowthRule(above, mib(step), ceiling.map(StoreGrowthTest::mib)));
        return StoreGrowth.of(monday, sample.picture());
    }

    @ParameterizedTest
    @CsvSource({
        "80, 100, , 356",
        // Whole extents, upwards; but never above what somebody allowed.
        "80, 101, , 360",
        "80, 100, 300, 300",
        "80, 100, 303, 300",
        "80, 4, , 260",
        // More than that is of no use.
        "80, 4000, , 1032",
        "80, 4000, 5000, 1032"
    })
    void itGetsOneStepMoreUpToTheCeiling(int above, long step, Long ceiling, long to) {
        assertThat(by(above, step, Optional.ofNullable(ceiling))).isEqualTo(new StoreGrowth.Grow(mib(to)));
    }

    @ParameterizedTest
    @CsvSource({"81", "90"})
    void belowTheLevelItRests(int above) {
        assertThat(by(above, 100, Optional.empty())).isEqualTo(new StoreGrowth.Rest());
    }

    @Test
    void withoutARuleItRests() {
        filled(99);

        assertThat(StoreGrowth.of(monday, sample.picture())).isEqualTo(new StoreGrowth.Rest());
    }

    @Test
    void neverTwoAtOnce() {
        sample.underWay(monday.id());

        assertThat(by(80, 100, Optional.empty())).isEqualTo(new StoreGrowth.Rest());
    }

    @Test
    void aDeadOneRests() {
        sample.on(monday.id()).invalid = true;

        assertThat(by(80, 100, Optional.empty())).isEqualTo(new StoreGrowth.Rest());
    }

    @Test
    void nothingIsAskedOfAHostThatIsSilent() {
        sample.silent(new IllegalStateException("no"));

        assertThat(by(80, 100, Optional.empty())).isEqualTo(new StoreGrowth.Rest());
    }

    @ParameterizedTest
    @CsvSource({"256", "200", "258"})
    void atItsCeilingItIsStuck(long ceiling) {
        assertThat(by(80, 100, Optional.of(ceiling)))
                .isInstanceOfSatisfying(
                        StoreGrowth.Stuck.class,
                        stuck -> assertThat(stuck.why().key()).isEqualTo("rule.growth.ceiling"));
        assertStuck(Grade.WARNING);
    }

    @Test
    void whereTheGroupLacksRoomThereIsAWarningInstead() {
        sample.free(SamplePicture.THICK, mib(64));

        assertThat(by(80, 100, Optional.empty())).isInstanceOf(StoreGrowth.Stuck.class);
        assertStuck(Grade.WARNING);
        filled(95);
        assertStuck(Grade.CRITICAL);
    }

    private void assertStuck(Grade grade) {
        assertThat(Alarm.all(sample.picture())).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.GROWTH);
            assertThat(alarm.grade()).isEqualTo(grade);
            assertThat(alarm.row()).isEqualTo(monday.id());
        });
    }
}
