package org.snapdeck.demo.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What writers do to snapshots and pools as time goes by.
class WritingTest {

    private static final long MIB = 1L << 20;
    private static final String SNAPSHOT = "stack-volumes/s";

    private final LabGuest guest = new LabGuest();

    @BeforeEach
    void makeAVolumeThatIsWrittenTo() throws Exception {
        guest.run("sudo -n lvcreate -n v -L 1g stack-volumes");
        guest.users().open("stack-volumes", "v", List.of("qemu-system-x86"), MIB);
    }

    @Test
    void aSnapshotOfTheWholeNeverOverflows() throws Exception {
        guest.run("sudo -n lvcreate -n s -s -l 100%ORIGIN stack-volumes/v");
        assertThat(guest.field(SNAPSHOT, "lv_size --units m")).isEqualTo("1032.00m");
        guest.clock().advance(Duration.ofDays(30));
        assertThat(guest.field(SNAPSHOT, "data_percent")).isEqualTo("99.61");
        assertThat(guest.field(SNAPSHOT, "lv_attr")).isEqualTo("swi-a-s---");
    }

    @Test
    void aSnapshotOfASizeFillsAndDies() throws Exception {
        guest.run("sudo -n lvcreate -n s -s -L 256m stack-volumes/v");
        guest.clock().advance(Duration.ofSeconds(100));
        var early = Double.parseDouble(guest.field(SNAPSHOT, "data_percent"));
        assertThat(early).isBetween(35.0, 40.0);
        guest.clock().advance(Duration.ofMinutes(20));
        assertThat(guest.field(SNAPSHOT, "lv_snapshot_invalid")).isEqualTo("snapshot invalid");
        assertThat(guest.field(SNAPSHOT, "data_percent")).isEqualTo("100.00");
    }

    @Test
    void aSnapshotOfAQuietVolumeStaysEmpty() throws Exception {
        guest.users().releaseAll("stack-volumes", "v");
        guest.run("sudo -n lvcreate -n s -s -L 256m stack-volumes/v");
        guest.clock().advance(Duration.ofDays(30));
        assertThat(guest.field(SNAPSHOT, "data_percent")).isEqualTo("0.00");
    }

    @Test
    void aSuspendedVolumeIsNotWrittenTo() throws Exception {
        guest.run("sudo -n lvcreate -n s -s -L 256m stack-volumes/v");
        var before = guest.field(SNAPSHOT, "data_percent");
        try (var _ = guest.host().suspend("stack-volumes", "v")) {
            guest.clock().advance(Duration.ofMinutes(5));
            assertThat(guest.field(SNAPSHOT, "data_percent")).isEqualTo(before);
            assertThat(guest.field("stack-volumes/v", "lv_attr")).isEqualTo("owi-sos---");
        }
    }

    @Test
    void theKernelCountsWhatIsWritten() throws Exception {
        var before = writtenSectors();
        guest.clock().advance(Duration.ofSeconds(10));
        assertThat(writtenSectors() - before).isBetween(10 * MIB / 512, 12 * MIB / 512);
    }

    private long writtenSectors() throws Exception {
        var minor = guest.field("stack-volumes/v", "lv_kernel_minor");
        return Long.parseLong(
                guest.run("cat /sys/block/dm-" + minor + "/stat").out().strip().split(" +")[6]);
    }

    @Test
    void aFullPoolTakesNothingMore() throws Exception {
        guest.run("sudo -n lvcreate -T thin-volumes/stack-volumes-pool -V 20g -n t");
        guest.host().write("thin-volumes", "t", 7L << 30);
        assertThat(guest.field("thin-volumes/stack-volumes-pool", "lv_attr")).isEqualTo("twi-aotzD-");
        assertThat(guest.field("thin-volumes/stack-volumes-pool", "lv_health_status"))
                .isEqualTo("out_of_data");
        assertThat(guest.field("thin-volumes/t", "data_percent")).isEqualTo("30.00");
        var refused = guest.run("sudo -n lvcreate -s -n ts thin-volumes/t");
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).isEqualTo("""
              WARNING: Thin pool thin-volumes/stack-volumes-pool is out of data space.
              Cannot create new thin volume, free space in thin pool thin-volumes/stack-volumes-pool reached threshold.
            """);
    }

    @Test
    void aThinSnapshotSharesUntilItsOriginIsWritten() throws Exception {
        guest.run("sudo -n lvcreate -T thin-volumes/stack-volumes-pool -V 3g -n t");
        guest.host().write("thin-volumes", "t", 3L << 30);
        assertThat(guest.field("thin-volumes/stack-volumes-pool", "data_percent"))
                .isEqualTo("50.00");
        guest.run("sudo -n lvcreate -s -n ts thin-volumes/t");
        assertThat(guest.field("thin-volumes/stack-volumes-pool", "data_percent"))
                .isEqualTo("50.00");
        guest.users().open("thin-volumes", "t", List.of("qemu-system-x86"), 3L << 30);
        guest.clock().advance(Duration.ofMinutes(1));
        assertThat(guest.field("thin-volumes/stack-volumes-pool", "data_percent"))
                .isEqualTo("100.00");
    }
}
