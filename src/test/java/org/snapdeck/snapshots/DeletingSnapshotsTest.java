package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.Removals;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;

final class DeletingSnapshotsTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot monday = sample.snapshot(volume, "monday");
    private final Snapshot tuesday = sample.snapshot(volume, "tuesday");
    private final List<UUID> lookedAt = new ArrayList<>();
    private final List<UUID> deleted = new ArrayList<>();

    @Test
    void whatIsLostIsNamedWithItsVolumeItsPlaceAndItsCommand() {
        var found = deleting(monday.id()).look().getFirst();

        assertThat(found.name()).isEqualTo("monday");
        assertThat(found.place())
                .isEqualTo("1 GiB of vol-1 on storage-1 · vg0/" + monday.lv().text());
        assertThat(found.command().orElseThrow())
                .startsWith("lvremove -y -S")
                .contains(monday.uuid().orElseThrow().text());
        assertThat(found.isAllowed()).isTrue();
    }

    @Test
    void ofWhatTheHostNoLongerHasNothingRuns() {
        sample.goneFromHost(monday.id());

        assertThat(deleting(monday.id()).look().getFirst().command()).isEmpty();
    }

    @Test
    void whoIsGoneIsNotAskedAbout() {
        assertThat(deleting(UUID.randomUUID()).look()).isEmpty();
    }

    @Test
    void theSecondLookAsksEachHostOnceAndSeesWhatIsMergedNow() {
        var deleting = deleting(monday.id(), tuesday.id());

        sample.on(tuesday.id()).merging = true;

        assertThat(deleting.lookAgain()).extracting(Removable::isAllowed).containsExactly(true, false);
        assertThat(lookedAt).containsExactly(SamplePicture.HOST);
    }

    @Test
    void eachIsHandedInByItsOwnId() throws Exception {
        deleting(monday.id(), tuesday.id()).request(tuesday.id());

        assertThat(deleted).containsExactly(tuesday.id());
    }

    private Removals<SnapshotRow> deleting(UUID... wanted) {
        var desk = new SnapshotDesk(
                host -> {
                    lookedAt.add(host);
                    return sample.picture();
                },
                new SnapshotDesk.Requests() {
                    @Override
                    public UUID deleteSet(UUID operationId, UUID setId) {
                        throw new AssertionError("no set is deleted here");
                    }

                    @Override
                    public UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) {
                        throw new AssertionError(snapshotId);
                    }

                    @Override
                    public UUID delete(UUID operationId, UUID snapshotId) {
                        deleted.add(snapshotId);
                        return operationId;
                    }

                    @Override
                    public UUID enlarge(EnlargeStoreRequest wanted) {
                        throw new AssertionError("nobody asked to enlarge " + wanted);
                    }
                },
                (_, _) -> RanCommand.planned("lvdisplay"),
                new SampleTracking());
        var words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);
        return new Removals<>(List.of(wanted), new DeletingSnapshots(desk, words), sample::picture, desk.lookAgain());
    }
}
