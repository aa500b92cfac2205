package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.THICK;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;

/// Quotas, counted from the rows as Cinder counts: up to the very limit, and not one more.
final class QuotaRulesTest {
    private final SamplePicture sample = new SamplePicture();

    QuotaRulesTest() {
        sample.volume("vol-1");
    }

    private static void assertRefused(Verdict verdict, String rule, Object... arguments) {
        assertThat(verdict).isEqualTo(Verdict.refused(rule, arguments));
    }

    private static void assertAllowed(Verdict verdict) {
        assertThat(verdict).isEqualTo(Verdict.allowed());
    }

    private Volume husk(String name) {
        var id = SamplePicture.id(name);
        var husk = new Volume(
                id,
                SamplePicture.PROJECT.id(),
                THICK,
                Volume.lvNameOf(id),
                Optional.empty(),
                name,
                "",
                VolumeStatus.ERROR,
                ByteSize.ofGib(1),
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                SamplePicture.EARLIER,
                SamplePicture.EARLIER,
                0);
        sample.put(husk);
        return husk;
    }

    private static String key(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.key() : "yes";
    }

    /// One project's quota, with two volumes of 10 GiB and one snapshot of the first: 2 volumes, 1 snapshot,
    /// 30 GiB.
    private SamplePicture used(Quota quota) {
        var used = new SamplePicture().quota(quota);
        var first = used.volume("a", THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(10));
        used.volume("b", THICK, VolumeStatus.DELETING, ByteSize.ofGib(10));
        used.snapshot(first, "c", SnapshotStatus.CREATING, Consistency.DETACHED);
        return used;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # volumes | snapshots | gigabytes | per volume | size | answer
        3         | 0         | 35        | 5          | 5    | yes
        2         | 0         | 35        | 5          | 5    | rule.quota.volumes
        0         | 0         | 35        | 5          | 5    | rule.quota.volumes
        3         | 0         | 34        | 5          | 5    | rule.quota.gigabytes
        3         | 0         | 35        | 4          | 5    | rule.quota.per-volume
        -1        | 0         | -1        | -1         | 5000 | yes
        3         | 0         | -1        | 5          | 6    | rule.quota.per-volume
        """)
    void aVolumeIsAllowedUpToTheVeryLimit(
            int volumes, int snapshots, int gigabytes, int perVolume, int size, String answer) {
        var picture =
                used(new Quota(volumes, snapshots, gigabytes, perVolume, true)).picture();

        assertThat(key(QuotaRules.volumeFits(SamplePicture.PROJECT.id(), ByteSize.ofGib(size), picture)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # volumes | snapshots | gigabytes | per volume | answer
        0         | 2         | 40        | 0          | yes
        0         | 1         | 40        | 0          | rule.quota.snapshots
        0         | 0         | 40        | 0          | rule.quota.snapshots
        0         | 2         | 39        | 0          | rule.quota.gigabytes
        0         | -1        | -1        | 0          | yes
        """)
    void aSnapshotIsAllowedUpToTheVeryLimit(int volumes, int snapshots, int gigabytes, int perVolume, String answer) {
        var used = used(new Quota(volumes, snapshots, gigabytes, perVolume, true));
        var first = used.picture().volumes().getFirst();

        assertThat(key(QuotaRules.snapshotFits(first, used.picture()))).isEqualTo(answer);
    }

    @Test
    void aRefusalByTheQuotaTellsWhatIsAskedWhatIsUsedAndTheLimit() {
        var picture = used(new Quota(9, 9, 34, -1, true)).picture();

        assertRefused(
                QuotaRules.volumeFits(SamplePicture.PROJECT.id(), ByteSize.ofGib(5), picture),
                "rule.quota.gigabytes",
                5L,
                30,
                34);
    }

    @Test
    void aBegunGibibyteCountsWhole() {
        var picture = used(new Quota(9, 9, 31, -1, true)).picture();
        var project = SamplePicture.PROJECT.id();

        assertAllowed(QuotaRules.volumeFits(project, new ByteSize(1), picture));
        assertThat(key(QuotaRules.volumeFits(project, ByteSize.ofGib(1).plus(new ByteSize(512)), picture)))
                .isEqualTo("rule.quota.gigabytes");
    }

    @Test
    void aFailedRowWithoutAVolumeDoesNotCount() {
        husk("vol-2");

        assertThat(sample.picture().quotaUse(SamplePicture.PROJECT.id())).isEqualTo(new QuotaUse(1, 0, 1, 0));
    }

    @Test
    void aFailedRowWithAVolumeOnTheHostCounts() {
        sample.volume("vol-2", THICK, VolumeStatus.ERROR, ByteSize.ofGib(3));

        assertThat(sample.picture().quotaUse(SamplePicture.PROJECT.id())).isEqualTo(new QuotaUse(2, 0, 4, 0));
    }

    @Test
    void snapshotsThatDoNotCountTakeNoGigabytesAndAreNotRefusedForThem() {
        var picture = used(new Quota(9, 2, 20, -1, false)).picture();

        assertThat(picture.quotaUse(SamplePicture.PROJECT.id())).isEqualTo(new QuotaUse(2, 1, 20, 0));
        assertAllowed(QuotaRules.snapshotFits(picture.volumes().getFirst(), picture));
        assertThat(QuotaNeed.ofSnapshot(picture.volumes().getFirst(), picture))
                .containsExactly(new QuotaNeed("snapshots", 1, 1, 2));
    }

    @Test
    void anotherProjectIsNotCharged() {
        assertThat(sample.picture().quotaUse(UUID.randomUUID())).isEqualTo(new QuotaUse(0, 0, 0, 0));
    }
}
