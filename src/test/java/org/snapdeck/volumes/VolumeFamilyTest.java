package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.volumes.VolumeFamily.Branch;

final class VolumeFamilyTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @Test
    void whatCameFromAVolumeStandsBelowWhatItCameFrom() {
        var monday = sample.snapshot(volume, "monday");
        var tuesday = sample.snapshot(volume, "tuesday");
        var restored = sample.made("restored", new VolumeSource.FromSnapshot(tuesday.id()));
        var clone = sample.made("clone", new VolumeSource.FromVolume(volume.id()));
        sample.made("clone of the clone", new VolumeSource.FromVolume(clone.id()));

        var family = family(volume);

        assertThat(family.parent()).isEmpty();
        assertThat(family.copies()).containsExactly(clone);
        assertThat(family.snapshots()).extracting(Branch::snapshot).containsExactly(monday, tuesday);
        assertThat(family.snapshots().getFirst().volumes()).isEmpty();
        assertThat(family.snapshots().getLast().volumes()).containsExactly(restored);
        assertThat(family.snapshots()).noneMatch(Branch::below);
    }

    @Test
    void aVolumeKnowsTheSnapshotThatItCameFromAndWhoseThatIs() {
        var monday = sample.snapshot(volume, "monday");
        var restored = sample.made("restored", new VolumeSource.FromSnapshot(monday.id()));

        var parent = family(restored).parent().orElseThrow();

        assertThat(parent.snapshot()).contains(monday);
        assertThat(parent.volume()).contains(volume);
    }

    @Test
    void aSourceThatIsGoneIsStillNamed() {
        var source = new VolumeSource.FromSnapshot(SamplePicture.id("gone"));

        var parent = family(sample.made("restored", source)).parent().orElseThrow();

        assertThat(parent.source()).isEqualTo(source);
        assertThat(parent.snapshot()).isEmpty();
        assertThat(parent.volume()).isEmpty();
    }

    @Test
    void theIdOfASnapshotIsNotTakenForThatOfAVolume() {
        sample.made("other", new VolumeSource.FromSnapshot(volume.id()));

        assertThat(family(volume).copies()).isEmpty();
    }

    private VolumeFamily family(Volume of) {
        return VolumeFamily.of(of, sample.picture());
    }
}
