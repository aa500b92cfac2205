package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.RecordedReports;
import org.snapdeck.lvm.VgName;

final class DeviceUseTest {

    private static final String MOUNTED = "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    private final HostReport host = RecordedReports.busyHost();

    @Test
    void aMountIsNamedWithItsPath() {
        var use = use(MOUNTED);

        assertThat(use.facts())
                .containsExactly(new UseFact.Open(1), new UseFact.Mounted("/srv/lvmt/with space", "ext4"));
        assertThat(use.isOnlyMounted()).isTrue();
    }

    @Test
    void theSnapshotsOfAVolumeDoNotUseIt() {
        // The device below the origin is open for each snapshot; the one that people use is not.
        var use = use("full");

        assertThat(use.isKnown()).isTrue();
        assertThat(use.isUsed()).isFalse();
    }

    @Test
    void aProcessIsNamedWithItsProgram() {
        var use = use("busy");

        assertThat(use.facts()).hasSize(2).element(1).isInstanceOfSatisfying(UseFact.OpenedBy.class, process -> {
            assertThat(process.program()).isEqualTo("sleep");
            assertThat(process.process()).isPositive();
        });
        assertThat(use.isOnlyMounted()).isFalse();
    }

    @Test
    void aDeviceOnTopIsNamed() {
        assertThat(use("stacked").facts())
                .containsExactly(new UseFact.Open(1), new UseFact.Held("lvmt-crypt", HolderKind.OTHER));
    }

    @Test
    void anIdleVolumeIsKnownToBeFree() {
        var use = use(IDLE);

        assertThat(use.isKnown()).isTrue();
        assertThat(use.isUsed()).isFalse();
        assertThat(use.observedAt()).isEqualTo(RecordedReports.OBSERVED);
    }

    @Test
    void aVolumeThatIsNotActiveIsFree() {
        var use = use("resting");

        assertThat(use.isKnown()).isTrue();
        assertThat(use.isUsed()).isFalse();
    }

    @Test
    void anActiveVolumeWithoutADeviceIsUnknown() {
        var report = RecordedReports.changed("devices", "LVM-", "XYZ-");

        assertThat(use(report, IDLE).isKnown()).isFalse();
        assertThat(use(report, "resting").isKnown()).isTrue();
    }

    @Test
    void unknownIsNotFree() {
        var use = use(RecordedReports.changed("devices", "|", " "), IDLE);

        assertThat(use.isKnown()).isFalse();
        assertThat(use.unknown()).isPresent();
        assertThat(use.summary()).isEqualTo(List.of("unknown"));
    }

    @Test
    void theCountStandsWhenTheProcessesCanNotBeSeen() {
        var use = use(RecordedReports.changed("processes", "/dev/dm", "sudo: no"), "busy");

        assertThat(use.facts()).containsExactly(new UseFact.Open(1));
        assertThat(use.isUsed()).isTrue();
    }

    @Test
    void aMountIsFoundByItsSourceWhereItsNumberIsAnother() {
        var number = host.volumes()
                .find(new VgName("stack-volumes"), MOUNTED)
                .flatMap(volume -> volume.activity().device())
                .orElseThrow();

        var use = use(RecordedReports.changed("mounts", " " + number + " ", " 0:41 "), MOUNTED);

        assertThat(use.facts()).contains(new UseFact.Mounted("/srv/lvmt/with space", "ext4"));
    }

    private DeviceUse use(String name) {
        return use(host, name);
    }

    private static DeviceUse use(HostReport report, String name) {
        return report.use(
                report.volumes().find(new VgName("stack-volumes"), name).orElseThrow());
    }
}
