package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.Ledger;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;

/// What is not done, or not yet, because somebody uses a volume or a store has no room: on a real LVM host, which says
/// itself what its volumes hold.
@Tag("lab")
final class BusyVolumeTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);
    private static final ByteSize SIZE = MIB.times(16);
    private static final Ledger OLD = new Ledger(10_000_000);
    private static final Ledger NEW = new Ledger(30_000_000);

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();
    private LabLife life;
    private Volume volume;
    private Snapshot monday;

    @BeforeEach
    void aVolumeHasChangedSinceMonday() throws Exception {
        life = new LabLife(data, lab);
        volume = life.create("ledger", SIZE, life.thick());
        life.device(volume).write(OLD, SIZE);
        monday = life.snapshot(volume, "monday");
        life.device(volume).write(NEW, SIZE);
    }

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void whatIsOpenIsNeitherRevertedNorPutToRest() throws Exception {
        try (var _ = life.device(volume).open()) {
            life.look();
            assertThat(life.refusal(life.reversion(monday))).contains("ledger", "is used by");
            assertThat(life.refusal(life.extension(volume, SIZE.times(2), true)))
                    .contains("ledger", "in use");
        }
        assertHolds(NEW);
    }

    @Test
    void whoOpensItBeforeTheHostBeginsKeepsIt() throws Exception {
        UUID reverting;
        try (var lock = lockedBy("flock -x")) {
            reverting = life.begin(life.reversion(monday));
            waitsForTheLock("lvs");
            try (var _ = life.device(volume).open()) {
                lock.close();
                var operation = life.ends(reverting);
                assertThat(operation.state()).isEqualTo(OperationState.FAILED);
                assertThat(operation.reason().map(Reason::key)).contains("reason.more-use-now");
            }
        }
        assertHolds(NEW);
        life.assertStatus(volume, VolumeStatus.AVAILABLE);
        assertThat(life.snapshot(monday.id()).status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    /// Somebody opens it between the script's look and LVM's own: then LVM only notes the merge, and says 0.
    @Test
    void aMergeThatLvmOnlyNotedIsPendingUntilTheVolumeIsReleased() throws Exception {
        UUID reverting;
        try (var lock = lockedBy("flock -s")) {
            reverting = life.begin(life.reversion(monday));
            waitsForTheLock("lvconvert");
            try (var _ = life.device(volume).open()) {
                lock.close();
                var waiting = life.awaits(reverting, OperationState.RUNNING);

                assertThat(waiting.state()).isEqualTo(OperationState.RUNNING);
                assertThat(waiting.reason().map(Reason::key)).contains("reason.revert.waiting");
                life.look();
                life.assertStatus(volume, VolumeStatus.REVERTING);
                assertHolds(NEW);
            }
        }
        life.look();

        assertThat(life.ends(reverting).state()).isEqualTo(OperationState.DONE);

        life.look();
        assertHolds(OLD);
        life.assertStatus(volume, VolumeStatus.AVAILABLE);
        assertThat(life.picture().snapshot(monday.id())).isEmpty();
    }

    @Test
    void aStoreThatIsTooSmallForARevertIsEnlargedFirst() throws Exception {
        var tuesday = life.snapshot(volume, "tuesday", Optional.of(MIB.times(8)));
        assertThat(life.refusal(life.reversion(monday))).contains("tuesday", "would be lost");
        assertThat(life.refusal(life.enlargement(tuesday, MIB.times(4)))).contains("tuesday");
        assertHolds(NEW);

        life.does(life.enlargement(tuesday, SIZE));
        assertThat(life.refusal(life.reversion(monday))).contains("tuesday", "would be lost");
        life.does(life.enlargement(tuesday, SIZE.plus(MIB.times(4))));
        life.does(life.reversion(monday));

        assertHolds(OLD);
        assertThat(life.device(tuesday).sum(SIZE)).isEqualTo(NEW.sum(SIZE.bytes()));
    }

    @Test
    void moreThanThePoolHasIsRefused() {
        assertThat(life.refusal(life.extension(volume, ByteSize.ofGib(100), true)))
                .contains("stack-volumes");
        assertHolds(NEW);
    }

    /// A shared lock lets others read of the group, and keeps them from changing it.
    private LabHost.Held lockedBy(String lock) {
        return lab.hold(lock + " /run/lock/lvm/V_" + volume.pool().group() + " sh -c 'echo held; cat'");
    }

    private void waitsForTheLock(String command) {
        while (lab.root("pgrep -x " + command + " || true").isBlank()) {
            Thread.onSpinWait();
        }
    }

    private void assertHolds(Ledger ledger) {
        assertThat(life.device(volume).sum(SIZE)).isEqualTo(ledger.sum(SIZE.bytes()));
    }
}
