package org.snapdeck.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.SampleOperation;

/// Sample content of {@link RoomGallery}.
final class RoomSamples {
    final SamplePicture sample = new SamplePicture();
    final Volume used =
            sample.volume("vol-1", "nginx document root", SamplePicture.THICK, VolumeStatus.IN_USE, ByteSize.ofGib(20));
    final Volume mounted =
            sample.volume("backup", "nightly dumps", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(8));
    final Volume idle = sample.volume("scratch", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
    final Volume chinese =
            sample.volume("生产数据库数据卷（主库，不要删除）", "订单与库存", SamplePicture.THIN, VolumeStatus.IN_USE, ByteSize.ofGib(40));
    final Volume lengthy = sample.volume(
            "a-volume-with-a-name-that-goes-on-and-on-because-somebody-pasted-a-path/var/lib/libvirt/images",
            "and a description that is not short either, since it tells the whole story of the migration",
            SamplePicture.THIN,
            VolumeStatus.AVAILABLE,
            ByteSize.ofGib(5));
    final Volume broken = sample.volume("broken", SamplePicture.THICK, VolumeStatus.ERROR, ByteSize.ofGib(900));
    final Volume going = sample.volume("old-logs", SamplePicture.THICK, VolumeStatus.DELETING, ByteSize.ofGib(8));
    final Volume lost = sample.volume("archive", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(3));
    final Volume stuck = sample.volume("ledger", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(2));
    final List<Operation> operations;

    RoomSamples() {
        sample.attached(used, "web-1", "/dev/vdb");
        sample.program(used, 4711, "qemu-system-x86");
        sample.mounted(mounted, "/srv/backup", "ext4");
        sample.attached(chinese, "数据库服务器", "/dev/vdc");
        sample.goneFromHost(lost.id());
        sample.on(stuck.id()).suspended = true;
        sample.snapshot(used, "vol-1-snapshot", SnapshotStatus.AVAILABLE, Consistency.CRASH_CONSISTENT);
        var dead = sample.snapshot(used, "before-upgrade", SnapshotStatus.AVAILABLE, Consistency.DETACHED);
        sample.on(dead.id()).invalid = true;
        sample.on(dead.id()).percent = OptionalDouble.of(100);
        var filling = sample.snapshot(mounted, "backup-weekly", SnapshotStatus.AVAILABLE, Consistency.HOST_FROZEN);
        sample.on(filling.id()).percent = OptionalDouble.of(86.4);
        sample.snapshot(chinese, "升级前快照", SnapshotStatus.AVAILABLE, Consistency.UNKNOWN);
        var making = sample.snapshot(idle, "scratch-snapshot", SnapshotStatus.CREATING, Consistency.DETACHED);
        var failed = sample.snapshot(
                lengthy,
                "a-snapshot-with-a-name-that-goes-on-and-on-because-somebody-pasted-a-path/var/lib/libvirt/images",
                SnapshotStatus.ERROR,
                Consistency.DETACHED);
        operations = List.of(
                SampleOperation.numbered(SampleOperation.of(making.id(), OperationState.SENT), 5),
                SampleOperation.numbered(
                        SampleOperation.of(
                                broken.id(),
                                OperationState.FAILED,
                                "reason.no-space",
                                ByteSize.ofGib(900).bytes(),
                                ByteSize.ofGib(64).bytes()),
                        4),
                SampleOperation.numbered(
                        SampleOperation.of(going.id(), OperationState.UNKNOWN, "reason.lost", "storage-1"), 3),
                SampleOperation.numbered(
                        SampleOperation.of(failed.id(), OperationState.FAILED, "reason.unexplained"), 2),
                SampleOperation.numbered(SampleOperation.of(used.id(), OperationState.DONE), 1));
    }

    Tracking<UUID> tracking(Progress progress) {
        return new Tracking<>() {
            @Override
            public Progress progress(UUID id) {
                return progress;
            }

            @Override
            public Runnable listen(Runnable listener) {
                return () -> {};
            }
        };
    }

    List<StageReport> stages() {
        return List.of(
                StageReport.of(
                                "stage.request",
                                StageReport.State.DONE,
                                "Checked, and written down at 2026-11-21 20:00 for li.na.")
                        .took(Duration.ofMillis(7)),
                StageReport.of("stage.message", StageReport.State.DONE, "Taken up for its host."),
                StageReport.of("stage.execution", StageReport.State.RUNNING, "Sent; the host is at work."),
                StageReport.waiting("stage.read-back"));
    }

    Problem noSpace() {
        return Problem.of(
                "The volume group has 64 GiB free and 900 GiB are needed: delete something, extend the group, or ask"
                        + " for less.");
    }

    RanCommand lvdisplay() {
        return RanCommand.ran("lvdisplay vg0/" + used.lv().text(), 0, """
              --- Logical volume ---
              LV Path                /dev/vg0/volume-0b7e9d7e-7c3b-4b0e-9d57-6c0c7b1f2f11
              LV Name                volume-0b7e9d7e-7c3b-4b0e-9d57-6c0c7b1f2f11
              VG Name                vg0
              LV Write Access        read/write
              LV snapshot status     source of
                                     _snapshot-8f14e45f-ceea-467f-9575-6c0c7b1f2f11 [active]
              LV Status              available
              # open                 1
              LV Size                20.00 GiB
            """, "", Duration.ofMillis(41));
    }

    static Optional<UUID> project() {
        return Optional.of(SamplePicture.PROJECT.id());
    }
}
