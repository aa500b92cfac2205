package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.Ledger;
import org.snapdeck.lvm.ByteSize;

/// The whole life of a volume on a real LVM host. After each step the host itself says what the volume, its snapshots
/// and its copies hold.
@Tag("lab")
final class VolumeLifeTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);
    private static final ByteSize SIZE = MIB.times(16);
    private static final ByteSize LARGER = MIB.times(24);
    private static final Ledger MONDAYS = new Ledger(10_000_000);
    private static final Ledger TUESDAYS = new Ledger(30_000_000);
    private static final Ledger LOST = new Ledger(50_000_000);

    @TempDir
    private Path data;

    private LabLife life;
    private Volume volume;
    private Snapshot monday;
    private Snapshot tuesday;

    @BeforeEach
    void start() throws Exception {
        life = new LabLife(data, LabHost.running());
    }

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void aThickVolume() throws Exception {
        isMadeAndAttached(life.thick());
        isSnapshotWhileAttachedAndGoesOn();
        assertThat(life.refusal(life.extension(volume, LARGER, true))).contains("ledger", "detach it first");
        life.detach(volume);
        isCopied();

        assertThat(life.refusal(life.extension(volume, LARGER, false))).contains("ledger", "deactivated");
        isExtended(true);
        isRevertedToTuesday();
        assertThat(life.picture().snapshot(tuesday.id()))
                .as("a merge consumes it")
                .isEmpty();

        isDeletedWhenItsSnapshotsAreGone(monday);
    }

    @Test
    void aThinVolume() throws Exception {
        isMadeAndAttached(life.thin());
        isSnapshotWhileAttachedAndGoesOn();
        isExtended(false);
        life.detach(volume);
        isCopied();

        isRevertedToTuesday();
        assertHolds(tuesday, TUESDAYS);

        isDeletedWhenItsSnapshotsAreGone(monday, tuesday);
    }

    private void isMadeAndAttached(PoolName pool) throws Exception {
        volume = life.create("ledger", SIZE, pool);
        life.assertStatus(volume, VolumeStatus.AVAILABLE);
        life.device(volume).write(MONDAYS, SIZE);
        life.attach(volume, "vm-9");
        life.assertStatus(volume, VolumeStatus.IN_USE);
        assertHolds(volume, MONDAYS);
    }

    /// Whoever uses it goes on writing, and the snapshot keeps what was there before.
    private void isSnapshotWhileAttachedAndGoesOn() throws Exception {
        monday = life.snapshot(volume, "monday");
        assertHolds(monday, MONDAYS);
        life.device(volume).write(TUESDAYS, SIZE);
        assertHolds(volume, TUESDAYS);
        assertHolds(monday, MONDAYS);
    }

    private void isCopied() throws Exception {
        var size = life.volume(volume.id()).size();
        var ofSnapshot = life.copy(new VolumeSource.FromSnapshot(monday.id()), "of monday", size, volume.pool());
        var ofVolume = life.copy(new VolumeSource.FromVolume(volume.id()), "of the volume", size, volume.pool());
        assertHolds(ofSnapshot, MONDAYS);
        assertHolds(ofVolume, TUESDAYS);

        life.device(ofVolume).write(LOST, size);
        assertHolds(volume, TUESDAYS);
        life.does(life.deletion(ofSnapshot));
        life.does(life.deletion(ofVolume));
        assertHolds(volume, TUESDAYS);
        assertHolds(monday, MONDAYS);
    }

    private void isExtended(boolean atRest) throws Exception {
        life.does(life.extension(volume, LARGER, atRest));
        assertThat(life.volume(volume.id()).size()).isEqualTo(LARGER);
        assertThat(life.device(volume).size()).isEqualTo(LARGER);
        assertHolds(volume, TUESDAYS);
        assertHolds(monday, MONDAYS);
    }

    /// Back to Monday it can't go, as it is larger now.
    private void isRevertedToTuesday() throws Exception {
        assertThat(life.refusal(life.reversion(monday))).contains("ledger", "monday", "no longer match");
        tuesday = life.snapshot(volume, "tuesday");
        var whole = life.device(volume).sum(LARGER);
        life.device(volume).write(LOST, LARGER);
        assertThat(life.device(volume).sum(LARGER)).isEqualTo(LOST.sum(LARGER.bytes()));

        life.does(life.reversion(tuesday));

        assertThat(life.device(volume).sum(LARGER)).isEqualTo(whole);
        assertHolds(volume, TUESDAYS);
        assertHolds(monday, MONDAYS);
        life.assertStatus(volume, VolumeStatus.AVAILABLE);
    }

    private void isDeletedWhenItsSnapshotsAreGone(Snapshot... snapshots) throws Exception {
        for (var snapshot : snapshots) {
            assertThat(life.refusal(life.deletion(volume))).contains("ledger", snapshot.name());
            life.does(life.deletion(snapshot));
            assertHolds(volume, TUESDAYS);
        }
        life.does(life.deletion(volume));
        assertThat(life.picture().volume(volume.id())).isEmpty();
        assertThat(life.leftOnHost()).isZero();
    }

    private void assertHolds(Volume one, Ledger ledger) {
        assertThat(life.device(one).sum(SIZE)).as(one.name()).isEqualTo(ledger.sum(SIZE.bytes()));
    }

    private void assertHolds(Snapshot one, Ledger ledger) {
        assertThat(life.device(one).sum(SIZE)).as(one.name()).isEqualTo(ledger.sum(SIZE.bytes()));
    }
}
