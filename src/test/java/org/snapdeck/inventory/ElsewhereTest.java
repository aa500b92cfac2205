package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.RecordedReports;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.Unreachable;
import org.snapdeck.usage.Instance;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.Seen;

/// An instance that is recorded on another host than the volume's, as that host tells of it.
final class ElsewhereTest {
    private static final Instance WEB = new Instance(
            "web-1",
            Optional.of("4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01"),
            InstanceState.RUNNING,
            List.of(new Instance.Disk("vdb", "/dev/sdc", "/dev/sdc")));

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @Test
    void anInstanceIsFoundWithItsDisk() {
        recorded("web-1", "/dev/vdb", sample.otherHost("compute-2", new Seen.Known<>(List.of(WEB))));

        assertThat(line().key()).isEqualTo("use.elsewhere.running");
        assertThat(line().arguments()).containsExactly("web-1", "compute-2", 1, "vdb");
        assertThat(line().source()).isEqualTo(UseLine.Source.LIBVIRT);
        assertThat(line().at()).isPresent();
    }

    @Test
    void anInstanceMayBeWrittenDownByItsUuid() {
        recorded(WEB.uuid().orElseThrow(), "/dev/vdb", sample.otherHost("compute-2", new Seen.Known<>(List.of(WEB))));

        assertThat(line().key()).isEqualTo("use.elsewhere.running");
    }

    @Test
    void thatItHasNoSuchDiskIsSaid() {
        recorded("web-1", "/dev/vdc", sample.otherHost("compute-2", new Seen.Known<>(List.of(WEB))));

        assertThat(line().arguments()).containsExactly("web-1", "compute-2", 2, "vdc");
    }

    @Test
    void withoutADeviceNoDiskIsLookedFor() {
        recorded("web-1", "", sample.otherHost("compute-2", new Seen.Known<>(List.of(WEB))));

        assertThat(line().arguments()).containsExactly("web-1", "compute-2", 0, "");
    }

    @Test
    void thatThereIsNoSuchInstanceIsSaid() {
        recorded("web-2", "/dev/vdb", sample.otherHost("compute-2", new Seen.Known<>(List.of(WEB))));

        assertThat(line().key()).isEqualTo("use.elsewhere.missing");
    }

    @Test
    void whatASilentHostSaidBeforeIsNotTakenForNow() {
        var before = sample.picture().sighting(SamplePicture.HOST);
        var silent = before.silent(
                new Unreachable(new HostAddress("192.0.2.20", 22, "admin"), Unreachable.Reason.NO_ANSWER, null));
        recorded("web-1", "/dev/vdb", sample.otherHost("compute-2", silent));

        assertThat(line().key()).isEqualTo("use.elsewhere.silent");
    }

    @Test
    void aHostWithoutLvmTellsOfItsInstances() {
        recorded(
                "web-1", "/dev/vdb", sample.otherHost("compute-2", Sighting.NONE.silent(RecordedReports.withoutLvm())));

        assertThat(line().key()).isEqualTo("use.elsewhere.paused");
        assertThat(line().arguments()).containsExactly("web-1", "compute-2", 1, "vdb");
    }

    @Test
    void aLibvirtThatDoesNotTellIsUnknownAndNotFree() {
        recorded("web-1", "/dev/vdb", sample.otherHost("compute-2", new Seen.Unknown<>("sudo: no")));

        assertThat(line().key()).isEqualTo("use.elsewhere.untold");
        assertThat(VolumeUse.of(volume, sample.picture()).needsAcknowledgement())
                .isTrue();
    }

    @Test
    void aRecordWithoutAHostIsLookedForNowhere() {
        sample.attached(volume, "web-1", "/dev/vdb");

        assertThat(VolumeUse.of(volume, sample.picture()).elsewhere()).isEmpty();
    }

    private void recorded(String instance, String device, UUID host) {
        sample.attached(volume, instance, device, Optional.of(host));
    }

    private UseLine line() {
        return UseLine.of(VolumeUse.of(volume, sample.picture())).get(1);
    }
}
