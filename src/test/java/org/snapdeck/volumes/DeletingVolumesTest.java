package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.Removals;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;

final class DeletingVolumesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final SampleVolumeDesk desk = new SampleVolumeDesk();

    @Test
    void whatIsLostIsNamedWithItsPlaceAndItsCommand() {
        var found = deleting(volume.id()).look().getFirst();

        assertThat(found.name()).isEqualTo("vol-1");
        assertThat(found.place())
                .isEqualTo("1 GiB on storage-1 · vg0/" + volume.lv().text());
        assertThat(found.command().orElseThrow())
                .startsWith("lvremove -y -S")
                .contains(volume.uuid().orElseThrow().text());
        assertThat(found.isAllowed()).isTrue();
    }

    @Test
    void whatStandsInTheWayIsListed() {
        sample.snapshot(volume, "monday");
        sample.snapshot(volume, "tuesday");

        assertThat(deleting(volume.id()).look().getFirst().reason()).contains("monday", "tuesday");
    }

    @Test
    void ofWhatTheHostNoLongerHasNothingRuns() {
        sample.goneFromHost(volume.id());

        assertThat(deleting(volume.id()).look().getFirst().command()).isEmpty();
    }

    @Test
    void whoIsGoneIsNotAskedAbout() {
        assertThat(deleting(UUID.randomUUID()).look()).isEmpty();
    }

    @Test
    void theSecondLookAsksEachHostOnce() {
        var other = sample.volume("vol-2");
        var deleting = deleting(volume.id(), other.id());

        sample.opened(other, 1);

        assertThat(deleting.lookAgain()).extracting(Removable::isAllowed).containsExactly(true, false);
        assertThat(desk.lookedAt).containsExactly(SamplePicture.HOST);
    }

    @Test
    void eachIsHandedInByItsOwnId() throws Exception {
        deleting(volume.id()).request(volume.id());

        assertThat(desk.deleted).containsExactly(volume.id());
    }

    private Removals<Volume> deleting(UUID... wanted) {
        var words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);
        var door = desk.desk(sample);
        return new Removals<>(List.of(wanted), new DeletingVolumes(door, words), sample::picture, door.lookAgain());
    }
}
