package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Hint;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

final class VolumeWordsTest {
    private final VolumeWords texts = new VolumeWords(Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC));
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume(
            "vol-1",
            "nginx document root\nsecond line",
            SamplePicture.THICK,
            VolumeStatus.AVAILABLE,
            ByteSize.ofGib(1));

    @Test
    void aFreeVolumeIsUsedByNobody() {
        assertThat(texts.usedBy(row())).isEqualTo("–");
        assertThat(texts.howKnown(row())).isEmpty();
    }

    @Test
    void whoeverTheHostShowsIsNamedAsObserved() {
        sample.mounted(volume, "/srv", "ext4");

        assertThat(texts.usedBy(row())).isEqualTo("/srv");
        assertThat(texts.howKnown(row())).isEqualTo("observed");
    }

    @Test
    void aUseThatNobodyCanNameIsStillAUse() {
        sample.opened(volume, 2);

        assertThat(texts.usedBy(row())).isEqualTo("Open twice");
    }

    @Test
    void aRecordThatTheHostDoesNotBearOutSaysSo() {
        sample.attached(volume, "web-1", "/dev/vdb").instance();

        assertThat(texts.usedBy(row())).isEqualTo("web-1");
        assertThat(texts.howKnown(row())).isEqualTo("recorded, but not open");
    }

    @Test
    void whatCouldNotBeSeenIsNotFree() {
        sample.devicesHidden("dmsetup: not allowed");

        assertThat(texts.usedBy(row())).isEqualTo("Not known");
    }

    @Test
    void everythingThatIsKnownStandsInTheTooltip() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.program(volume, 4711, "qemu-system-x86");

        assertThat(texts.allUses(row()).lines())
                .containsExactly(
                        "Attached to web-1 as /dev/vdb (recorded 2 hours ago)",
                        "Open once on the host (kernel, just now)",
                        "Open in qemu-system-x86, process 4711 (fuser, just now)");
    }

    @Test
    void theMostPressingRemarkStandsBesideTheStatus() {
        sample.goneFromHost(volume.id());

        assertThat(texts.hint(row())).contains(new Hint(Tone.BAD, "Missing on the host"));
    }

    @Test
    void belowTheNameStandsTheFirstLineOfTheDescription() {
        assertThat(texts.description(row())).isEqualTo("nginx document root");
    }

    private VolumeRow row() {
        var picture = sample.picture();
        return VolumeRow.of(picture.volume(volume.id()).orElseThrow(), picture, Optional.empty());
    }
}
