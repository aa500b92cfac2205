package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Health;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;

/// What may be taken into the console's care: `stranger` is on the host, and no row speaks of it.
final class AdoptionTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume stranger = sample.volume("stranger");
    private final LvHandle handle = onHost(stranger).handle().orElseThrow();

    AdoptionTest() {
        sample.without(stranger);
    }

    private LogicalVolume onHost(Volume row) {
        return sample.picture().seen(row).orElseThrow();
    }

    private String answer(LvHandle volume) {
        return Adoption.explain(volume, SamplePicture.HOST, sample.picture()) instanceof Verdict.Refused refused
                ? refused.key()
                : "yes";
    }

    @Test
    void aVolumeThatIsNobodysMayBeAdopted() {
        assertThat(answer(handle)).isEqualTo("yes");
        assertThat(Adoption.candidates(SamplePicture.HOST, sample.picture()))
                .extracting(LogicalVolume::uuid)
                .contains(handle.uuid());
    }

    @Test
    void whatARowSpeaksOfIsOurs() {
        sample.put(stranger);

        assertThat(answer(handle)).isEqualTo("rule.adopt.ours");
        assertThat(Adoption.candidates(SamplePicture.HOST, sample.picture()))
                .extracting(LogicalVolume::uuid)
                .doesNotContain(handle.uuid());
    }

    @Test
    void whatIsBeingMadeIsOursByItsName() {
        sample.put(new Volume(
                stranger.id(),
                stranger.projectId(),
                stranger.pool(),
                stranger.lv(),
                Optional.empty(),
                "being-made",
                "",
                VolumeStatus.CREATING,
                ByteSize.ofGib(1),
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                SamplePicture.NOW,
                SamplePicture.NOW,
                0));

        assertThat(answer(handle)).isEqualTo("rule.adopt.ours");
    }

    @Test
    void aSnapshotOfOursIsOurs() {
        sample.put(stranger);
        var snapshot = sample.snapshot(stranger, "snapshot-1");
        var seen = sample.picture().seen(snapshot).orElseThrow().handle().orElseThrow();

        assertThat(answer(seen)).isEqualTo("rule.adopt.ours");
    }

    @Test
    void aSnapshotIsNotAdopted() {
        sample.put(stranger);
        var snapshot = sample.snapshot(stranger, "by-hand");
        var seen = sample.picture().seen(snapshot).orElseThrow().handle().orElseThrow();
        sample.without(snapshot);

        assertThat(answer(seen)).isEqualTo("rule.adopt.snapshot");
    }

    @Test
    void aPoolIsNotAdopted() {
        var pool = Adoption.candidates(SamplePicture.HOST, sample.picture()).stream()
                .filter(LogicalVolume::isThinPool)
                .findFirst()
                .orElseThrow();

        assertThat(answer(pool.handle().orElseThrow())).isEqualTo("rule.adopt.pool");
    }

    @Test
    void aVolumeThatIsBeingMergedIntoIsNotAdopted() {
        sample.on(stranger.id()).merging = true;

        assertThat(answer(handle)).isEqualTo("rule.volume.merging");
    }

    @Test
    void aDamagedVolumeIsNotAdopted() {
        sample.on(stranger.id()).health = Health.PARTIAL;

        assertThat(answer(handle)).isEqualTo("rule.adopt.damaged");
    }

    @Test
    void whatIsGoneIsNotAdopted() {
        sample.goneFromHost(stranger.id());

        assertThat(answer(handle)).isEqualTo("rule.adopt.gone");
    }

    @Test
    void whileTheHostIsSilentNothingIsAdopted() {
        sample.silent(new IOException("no route"));

        assertThat(answer(handle)).isEqualTo("rule.host.silent");
    }
}
