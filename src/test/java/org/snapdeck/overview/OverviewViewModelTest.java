package org.snapdeck.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

final class OverviewViewModelTest {
    private static final Project OTHER = new Project(SamplePicture.id("other"), "other");

    private final SamplePicture sample = new SamplePicture().and(OTHER);
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Optional<UUID>> chosen =
            new SimpleObjectProperty<>(Optional.of(SamplePicture.PROJECT.id()));

    private OverviewViewModel overview() {
        picture.set(sample.picture());
        return new OverviewViewModel(picture, chosen);
    }

    private GroupUse group(String name) {
        return overview().hostsProperty().get().getFirst().groups().stream()
                .filter(use -> use.group().name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChosenProjectIsToldWithItsUseAndAllOfThemBesideEachOther() {
        var volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(10));
        sample.snapshot(volume, "snap-1");
        var overview = overview();

        assertThat(overview.projectProperty().get())
                .contains(new ProjectUse(
                        SamplePicture.PROJECT, new Quota(10, 10, 1000, -1, true), new QuotaUse(1, 1, 10, 10)));
        assertThat(overview.projectsProperty().get()).hasSize(2);

        chosen.set(Optional.of(OTHER.id()));
        assertThat(overview.projectProperty().get())
                .contains(new ProjectUse(OTHER, Quota.DEFAULT, new QuotaUse(0, 0, 0, 0)));

        chosen.set(Optional.empty());
        assertThat(overview.projectProperty().get()).isEmpty();
    }

    @Test
    void aGroupIsDividedIntoWhatItIsCommittedTo() {
        var volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(10));
        sample.snapshot(volume, "snap-1");

        var use = group("vg0");

        assertThat(use.volumes()).isEqualTo(ByteSize.ofGib(10));
        assertThat(use.stores()).isEqualTo(ByteSize.ofGib(10).plus(new ByteSize(8 << 20)));
        assertThat(use.pools()).isEqualTo(ByteSize.NOTHING);
        assertThat(use.committed()).isEqualTo(ByteSize.ofGib(36));
        assertThat(use.other())
                .isEqualTo(ByteSize.ofGib(36).minus(use.volumes()).minus(use.stores()));
        assertThat(use.thin()).isEmpty();
    }

    @Test
    void aThinPoolIsOvercommittedWhenMoreIsPromisedThanItHas() {
        sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(30));
        var pool = group("vg1").thin().getFirst();
        var size = pool.pool().size();

        assertThat(group("vg1").pools()).isEqualTo(size);
        assertThat(group("vg1").volumes()).isEqualTo(ByteSize.NOTHING);
        assertThat(pool.promised()).isEqualTo(ByteSize.ofGib(30));
        assertThat(pool.isOvercommitted()).isFalse();

        sample.volume("thin-2", SamplePicture.THIN, VolumeStatus.AVAILABLE, size);

        var more = group("vg1").thin().getFirst();
        assertThat(more.volumes()).isEqualTo(2);
        assertThat(more.isOvercommitted()).isTrue();
        assertThat(more.commitment())
                .isEqualTo((double) ByteSize.ofGib(30).plus(size).bytes() / size.bytes());
    }

    @Test
    void aHostThatDoesNotAnswerShowsWhatWasSeenLastAndSaysSo() {
        sample.silent(new IOException("no route"));

        var host = overview().hostsProperty().get().getFirst();

        assertThat(host.fresh()).isFalse();
        assertThat(host.seenAt()).isPresent();
        assertThat(host.groups()).hasSize(2);
    }
}
