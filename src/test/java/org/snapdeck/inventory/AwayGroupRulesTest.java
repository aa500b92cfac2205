package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.THICK;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;

/// A host that does not show a volume group says nothing of what is in it: its disks may only be switched off.
final class AwayGroupRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @BeforeEach
    void switchOff() {
        sample.away(THICK);
    }

    private Verdict explain(VolumeAction action) {
        return Rules.explain(action, volume, sample.picture());
    }

    private static void assertRefused(Verdict verdict, String rule, Object... arguments) {
        assertThat(verdict).isEqualTo(Verdict.refused(rule, arguments));
    }

    @Test
    void nothingOfItIsCalledDeleted() {
        var parent = sample.volume("vol-2");
        var snapshot = sample.snapshot(parent, "snap-1");

        assertRefused(explain(VolumeAction.DELETE), "rule.delete.group-away", "vol-1", "vg0", "storage-1");
        assertRefused(
                Rules.explain(SnapshotAction.DELETE, snapshot, sample.picture()),
                "rule.delete-snapshot.group-away",
                "snap-1",
                "vg0",
                "storage-1",
                "vol-2");
        assertRefused(
                Rules.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, parent, sample.picture()),
                "rule.delete-snapshot.group-away",
                "snap-1",
                "vg0",
                "storage-1",
                "vol-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_SNAPSHOT", "COPY", "EXTEND"})
    void whatNeedsItSaysThatItIsTheGroupThatIsMissing(VolumeAction action) {
        assertRefused(explain(action), "rule.pool.gone", "vg0", "storage-1");
    }

    @Test
    void whatOnlyWentOutOfAGroupThatIsThereIsDeleted() {
        var other = new SamplePicture();
        var gone = other.volume("vol-1");
        other.goneFromHost(gone.id());

        assertThat(Rules.explain(VolumeAction.DELETE, gone, other.picture()).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AVAILABLE", "ERROR", "ERROR_DELETING", "ERROR_EXTENDING", "ERROR_MANAGING", "ERROR_UNMANAGING"})
    void itIsReleasedWithItsSnapshotsWhateverFailedBefore(VolumeStatus status) {
        var broken = sample.volume("vol-2", THICK, status, ByteSize.ofGib(1));
        sample.snapshot(broken, "snap-1", SnapshotStatus.ERROR_DELETING, Consistency.CRASH_CONSISTENT);

        assertThat(Rules.explain(VolumeAction.RELEASE, broken, sample.picture()).isAllowed())
                .isTrue();
    }

    @Test
    void whatIsAttachedOrInHandIsNotReleased() {
        sample.underWay(volume.id());
        assertRefused(explain(VolumeAction.RELEASE), "rule.under-way", "vol-1");

        var parent = sample.volume("vol-2");
        sample.snapshot(parent, "snap-1", SnapshotStatus.DELETING, Consistency.CRASH_CONSISTENT);
        assertRefused(
                Rules.explain(VolumeAction.RELEASE, parent, sample.picture()), "rule.passing", "snap-1", "deleting");

        var used = sample.volume("vol-3");
        sample.attached(used, "web-1", "/dev/vdb");
        assertRefused(
                Rules.explain(VolumeAction.RELEASE, used, sample.picture()), "rule.release.in-use", "vol-3", "web-1");
    }

    @Test
    void aHostThatIsSilentDoesNotSayThatItIsAway() {
        sample.silent(new IOException("no route"));

        assertRefused(explain(VolumeAction.RELEASE), "rule.host.silent", "storage-1");
        assertRefused(explain(VolumeAction.DELETE), "rule.host.silent", "storage-1");
    }
}
