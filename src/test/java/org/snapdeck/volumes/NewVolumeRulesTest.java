package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Operations;

/// What a request for a volume is refused for, whoever makes it: before anything is written.
final class NewVolumeRulesTest {
    private final SamplePicture sample = new SamplePicture();

    private static CreateVolumeRequest wanted(PoolName pool) {
        return new CreateVolumeRequest(
                UUID.randomUUID(), UUID.randomUUID(), SamplePicture.PROJECT.id(), "vol-9", "", ByteSize.ofGib(1), pool);
    }

    private Operations.Request creation(PoolName pool) {
        return new CreateVolume().request(wanted(pool));
    }

    private Operations.Request copy(PoolName pool) {
        var source = sample.volume("web", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        return new CopyVolume()
                .request(new CopyVolumeRequest(
                        wanted(pool),
                        new VolumeSource.FromVolume(source.id()),
                        CopyPlan.Manner.FAST,
                        CopyVolumeRequest.Agreed.UNUSED));
    }

    private void assertRefused(Operations.Request request, String rule) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> request.write(null, sample.picture()))
                .extracting(RequestRefused::verdict)
                .extracting(Verdict.Refused::key)
                .isEqualTo(rule);
    }

    @Test
    void theQuotaIsAskedForWhatLvmMakesOfTheSize() {
        var copy = copy(SamplePicture.THICK);
        sample.extent(ByteSize.ofGib(4)).quota(new Quota(10, 10, 4, -1, true));

        assertRefused(copy, "rule.quota.gigabytes");

        sample.quota(new Quota(10, 10, 3, -1, true));

        assertRefused(creation(SamplePicture.THICK), "rule.quota.gigabytes");
        assertRefused(creation(SamplePicture.THIN), "rule.quota.gigabytes");
    }

    @Test
    void aVolumeGroupMayLeaveNoRoomForAName() {
        var group = "g".repeat(80);
        var pool = new PoolName(SamplePicture.HOST, new VgName(group), Optional.empty());
        sample.group(group, ByteSize.ofGib(80));

        assertRefused(creation(pool), "rule.lvm-name.not-too-long-as-device");
        assertRefused(copy(pool), "rule.lvm-name.not-too-long-as-device");
    }
}
