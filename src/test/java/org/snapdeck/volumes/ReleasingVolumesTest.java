package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

final class ReleasingVolumesTest {
    private final SamplePicture sample = new SamplePicture();
    private final ReleasingVolumes releasing =
            new ReleasingVolumes(new SampleVolumeDesk().desk(sample), Words.english());

    @Test
    void whatGoesIsSaidWhereTheGroupIsAway() {
        var volume = sample.volume("vol-1");
        sample.snapshot(volume, "snap-1");
        sample.snapshot(volume, "snap-2");
        sample.away(SamplePicture.THICK);

        var told = releasing.tell(volume, sample.picture());

        assertThat(told.isAllowed()).isTrue();
        assertThat(told.command()).isEmpty();
        assertThat(told.place())
                .endsWith("the volume group is not there, so only its record here goes, with those of its 2 snapshots");
    }

    @Test
    void whereTheGroupIsThereTheCommandIsShown() {
        var volume = sample.volume("vol-1");
        sample.on(volume.id()).tags = Tags.NONE.with(Tag.ID, volume.id());

        var told = releasing.tell(volume, sample.picture());

        assertThat(told.command())
                .hasValueSatisfying(command -> assertThat(command).startsWith("lvchange"));
        assertThat(told.place()).doesNotContain("record");
    }
}
