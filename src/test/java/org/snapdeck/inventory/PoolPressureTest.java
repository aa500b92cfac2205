package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Health;

/// Whether something new may be made in a thin pool without a second thought.
final class PoolPressureTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume thin = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10|10|",
                "84.9|84.9|",
                "85|10|rule.thin-pool.critical-data",
                "10|85|rule.thin-pool.critical-metadata",
                "90|90|rule.thin-pool.critical-data"
            })
    void dataAndMetadataCount(double data, double metadata, String rule) {
        sample.thinPool().percent = OptionalDouble.of(data);
        sample.thinPool().metadataPercent = OptionalDouble.of(metadata);

        for (var verdict : new Verdict[] {
            PoolPressure.explain(thin, sample.picture()), PoolPressure.explain(SamplePicture.THIN, sample.picture())
        }) {
            if (rule == null) {
                assertThat(verdict).isEqualTo(Verdict.allowed());
            } else {
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo(rule));
            }
        }
    }

    @Test
    void whatIsThickHasNoPool() {
        sample.thinPool().percent = OptionalDouble.of(99);

        assertThat(PoolPressure.explain(sample.volume("vol-1"), sample.picture()))
                .isEqualTo(Verdict.allowed());
        assertThat(PoolPressure.explain(SamplePicture.THICK, sample.picture())).isEqualTo(Verdict.allowed());
    }

    /// That is no advice: LVM refuses it.
    @Test
    void aPoolThatIsFullOrBrokenIsRefusedWhateverSomebodySays() {
        sample.thinPool().percent = OptionalDouble.of(100);
        assertThat(HostRules.volumeHasSpace(SamplePicture.THIN, ByteSize.ofGib(1), sample.picture()))
                .isEqualTo(Verdict.refused("rule.thin-pool.full", "pool"));

        sample.thinPool().percent = OptionalDouble.of(50);
        sample.thinPool().health = Health.METADATA_READ_ONLY;
        assertThat(HostRules.volumeHasSpace(SamplePicture.THIN, ByteSize.ofGib(1), sample.picture()))
                .isEqualTo(Verdict.refused("rule.thin-pool.broken", "pool"));
    }
}
