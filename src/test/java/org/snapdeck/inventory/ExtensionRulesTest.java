package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.usage.InstanceState;

/// Whether a volume, or the store of a snapshot, may become as large as was asked for.
final class ExtensionRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    private String volumeTo(long gib, boolean atRest) {
        return answer(ExtensionRules.explain(volume, ByteSize.ofGib(gib), atRest, sample.picture()));
    }

    private static String answer(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var key, var _) ? key : "yes";
    }

    @Test
    void itMayBecomeLargerAndNothingElse() {
        assertThat(volumeTo(2, false)).isEqualTo("yes");
        assertThat(volumeTo(1, false)).isEqualTo("rule.extend.not-larger");
    }

    @Test
    void oneInUseMayToo() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.program(volume, 4711, "qemu-system-x86");

        assertThat(volumeTo(2, false)).isEqualTo("yes");
    }

    @Test
    void whatItGetsMoreMustFitTheQuota() {
        sample.quota(new Quota(10, 10, 5, -1, true));

        assertThat(volumeTo(5, false)).isEqualTo("yes");
        assertThat(volumeTo(6, false)).isEqualTo("rule.quota.gigabytes");
    }

    @Test
    void theWholeOfItMustFitTheLimitOfAVolume() {
        sample.quota(new Quota(10, 10, -1, 4, true));

        assertThat(volumeTo(4, false)).isEqualTo("yes");
        assertThat(volumeTo(5, false)).isEqualTo("rule.quota.per-volume");
    }

    @Test
    void whatItGetsMoreMustFitTheGroup() {
        sample.free(SamplePicture.THICK, ByteSize.ofGib(3));

        assertThat(volumeTo(4, false)).isEqualTo("yes");
        assertThat(volumeTo(5, false)).isEqualTo("rule.space");
    }

    @Test
    void aThinOneMayBePromisedMoreThanThereIs() {
        var thin = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));

        assertThat(answer(ExtensionRules.explain(thin, ByteSize.ofGib(900), false, sample.picture())))
                .isEqualTo("yes");
    }

    @Test
    void aThinOneWithSnapshotsNeedNotRest() {
        var thin = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.snapshot(thin, "snapshot-1");

        assertThat(answer(ExtensionRules.explain(thin, ByteSize.ofGib(2), false, sample.picture())))
                .isEqualTo("yes");
    }

    @Test
    void oneWithThickSnapshotsMustRestAndThatIsAsked() {
        var snapshot = sample.snapshot(volume, "snapshot-1");

        assertThat(volumeTo(2, false)).isEqualTo("rule.extend.rest");
        assertThat(volumeTo(2, true)).isEqualTo("yes");
        assertThat(ExtensionRules.resting(volume, sample.picture()))
                .extracting(LogicalVolume::uuid)
                .containsExactly(snapshot.uuid().orElseThrow());
    }

    @Test
    void whatIsRecordedAsAttachedMayNotRest() {
        sample.snapshot(volume, "snapshot-1");
        sample.attached(volume, "web-1", "/dev/vdb");

        assertThat(volumeTo(2, true)).isEqualTo("rule.extend.rest-attached");
    }

    @Test
    void aDiskOfAnInstanceThatIsShutOffMayNotRest() {
        sample.snapshot(volume, "snapshot-1");
        sample.instance(volume, "web-1", "vda", InstanceState.SHUT_OFF);

        assertThat(volumeTo(2, true)).isEqualTo("rule.extend.rest-used");
    }

    @Test
    void whatIsOpenMayNotRest() {
        sample.snapshot(volume, "snapshot-1");
        sample.opened(volume, 1);

        assertThat(volumeTo(2, true)).isEqualTo("rule.extend.rest-used");
    }

    @Test
    void unknownIsNotFree() {
        sample.snapshot(volume, "snapshot-1");
        sample.devicesHidden("no rights");

        assertThat(volumeTo(2, true)).isEqualTo("rule.extend.rest-unknown");
    }

    @Test
    void whatIsPromisedCountsInTheQuota() {
        assertThat(sample.promised(volume, ByteSize.ofGib(7))
                        .picture()
                        .quotaUse(SamplePicture.PROJECT.id())
                        .gigabytes())
                .isEqualTo(7);
    }

    @Test
    void aStoreMayGrowUpToWhatItCanEverNeed() {
        var snapshot = sample.snapshot(volume, "snapshot-1");
        sample.on(snapshot.id()).size = new ByteSize(256L << 20);
        var most = ExtensionRules.largestStore(snapshot, sample.picture()).orElseThrow();

        assertThat(store(snapshot, most)).isEqualTo("yes");
        assertThat(store(snapshot, most.plus(new ByteSize(4 << 20)))).isEqualTo("rule.enlarge.too-large");
        assertThat(store(snapshot, new ByteSize(256L << 20))).isEqualTo("rule.extend.not-larger");
        assertThat(store(snapshot, new ByteSize(128L << 20))).isEqualTo("rule.extend.not-larger");
    }

    @Test
    void aStoreThatCanNeverOverflowNeedsNoMore() {
        var snapshot = sample.snapshot(volume, "snapshot-1");
        sample.on(snapshot.id()).size = ByteSize.ofGib(2);

        assertThat(store(snapshot, ByteSize.ofGib(3))).isEqualTo("rule.enlarge.never-fills");
    }

    @Test
    void aStoreMustFitTheGroup() {
        var snapshot = sample.snapshot(volume, "snapshot-1");
        sample.on(snapshot.id()).size = new ByteSize(256L << 20);
        sample.free(SamplePicture.THICK, new ByteSize(256L << 20));

        assertThat(store(snapshot, new ByteSize(512L << 20))).isEqualTo("yes");
        assertThat(store(snapshot, new ByteSize(516L << 20))).isEqualTo("rule.space");
    }

    private String store(Snapshot snapshot, ByteSize size) {
        return answer(ExtensionRules.explainStore(snapshot, size, sample.picture()));
    }
}
