package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.Reply;
import org.snapdeck.usage.Device;
import org.snapdeck.usage.Mount;
import org.snapdeck.usage.Seen;

final class ReportParserTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final VgName THICK = new VgName("stack-volumes");
    private static final VgName THIN = new VgName("thin-volumes");

    private final Reply recorded = RecordedReply.of("report");

    @Test
    void aThickOriginIsDescribed() throws LvmFailure {
        var volume = volume(THICK, "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01");

        assertThat(volume.size()).isEqualTo(new ByteSize(64L << 20));
        assertThat(volume.isThickOrigin()).isTrue();
        assertThat(volume.isSnapshot()).isFalse();
        assertThat(volume.isThin()).isFalse();
        assertThat(volume.isActive()).isTrue();
        assertThat(volume.open()).isEqualTo(Answer.YES);
        assertThat(volume.activity().permission()).isEqualTo(Permission.WRITEABLE);
        assertThat(volume.created()).isPresent();
        assertThat(volume.tags().uuid(Tag.ID)).contains(UUID.fromString("3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01"));
        assertThat(volume.tags().value(Tag.NAME)).contains("vol-1");
    }

    @Test
    void aThickSnapshotKnowsItsOrigin() throws LvmFailure {
        var origin = volume(THICK, "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01");
        var snapshot = volume(THICK, "_snapshot-7d9e2b10-4c3a-4f5e-8b6d-0a1b2c3d4e01");

        assertThat(snapshot.isThickSnapshot()).isTrue();
        assertThat(snapshot.lineage().originUuid()).contains(origin.uuid());
        assertThat(snapshot.lineage().origin()).contains(origin.name());
        assertThat(snapshot.size()).isEqualTo(new ByteSize(68L << 20));
        assertThat(snapshot.deviceSize()).isEqualTo(new ByteSize(64L << 20));
        assertThat(snapshot.shape().dataPercent().orElseThrow()).isBetween(1.0, 10.0);
        assertThat(snapshot.isInvalid()).isFalse();
        assertThat(snapshot.tags().value(Tag.NAME)).contains("夜间备份");
        assertThat(report().volumes().snapshotsOf(origin.uuid())).containsExactly(snapshot);
    }

    @Test
    void anOverflowedSnapshotIsInvalidThoughLvmCallsItActive() throws LvmFailure {
        var snapshot = volume(THICK, "full-snap");

        assertThat(snapshot.isInvalid()).isTrue();
        assertThat(snapshot.isActive()).isTrue();
        assertThat(snapshot.condition().health()).isEqualTo(Health.GOOD);
        assertThat(snapshot.shape().dataPercent()).hasValue(100.0);
    }

    @Test
    void aSuspendedVolumeIsSeen() throws LvmFailure {
        assertThat(volume(THICK, "stopped").isSuspended()).isTrue();
        assertThat(volume(THICK, "busy").isSuspended()).isFalse();
    }

    @Test
    void whatLvmDoesNotKnowIsUnknown() throws LvmFailure {
        var volume = volume(THICK, "resting");

        assertThat(volume.isActive()).isFalse();
        assertThat(volume.open()).isEqualTo(Answer.UNKNOWN);
        assertThat(volume.activity().suspended()).isEqualTo(Answer.UNKNOWN);
        assertThat(volume.activity().permission()).isEqualTo(Permission.UNKNOWN);
        assertThat(volume.activity().device()).isEmpty();
        assertThat(volume.condition().invalid()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void thinVolumesSnapshotsAndPoolsAreTold() throws LvmFailure {
        var pool = volume(THIN, "stack-volumes-pool");
        var volume = volume(THIN, "volume-c5e7a913-6d2f-4b81-a0c4-9f1e3d5b7a03");
        var snapshot = volume(THIN, "_snapshot-e4f60718-293a-4b4c-9d5e-6f7081920a02");

        assertThat(pool.isThinPool()).isTrue();
        assertThat(pool.isThin()).isFalse();
        assertThat(pool.shape().metadataPercent().orElseThrow()).isBetween(10.0, 12.0);
        assertThat(volume.isThin()).isTrue();
        assertThat(volume.isThinPool()).isFalse();
        assertThat(volume.isOrigin()).isTrue();
        assertThat(volume.isThickOrigin()).isFalse();
        assertThat(volume.lineage().poolUuid()).contains(pool.uuid());
        assertThat(snapshot.isThinSnapshot()).isTrue();
        assertThat(snapshot.activity().skipActivation()).isEqualTo(Answer.YES);
    }

    @Test
    void hiddenVolumesLoseTheirBracketsAndCanNotBeNamed() throws LvmFailure {
        var hidden = volume(THIN, "stack-volumes-pool_tdata");

        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.path()).isEmpty();
        assertThat(report().volumes().visible()).noneMatch(LogicalVolume::hidden);
    }

    @Test
    void aGroupIsDescribed() throws LvmFailure {
        var group = report().group(THICK).orElseThrow();

        assertThat(group.size()).isEqualTo(new ByteSize(12_880_707_584L));
        assertThat(group.space().extent()).isEqualTo(new ByteSize(4L << 20));
        assertThat(group.obstacles()).isEmpty();
    }

    @Test
    void obstaclesOfAGroupAreNamed() throws LvmFailure {
        var groups = recorded.step("groups").orElseThrow().out();
        var spoilt = groups.replace("\"vg_missing_pv_count\":\"0\"", "\"vg_missing_pv_count\":\"1\"")
                .replace("\"vg_exported\":\"\"", "\"vg_exported\":\"exported\"")
                .replace("\"vg_shared\":\"\"", "\"vg_shared\":\"perhaps\"")
                .replace("\"vg_permissions\":\"writeable\"", "\"vg_permissions\":\"read-only\"");

        var group = parsed("groups", spoilt).group(THICK).orElseThrow();

        assertThat(group.obstacles())
                .containsExactlyInAnyOrder(
                        VgObstacle.PARTIAL, VgObstacle.EXPORTED, VgObstacle.UNKNOWN, VgObstacle.READ_ONLY);
    }

    @Test
    void twoGroupsOfOneNameAreNeither() throws LvmFailure {
        var groups = recorded.step("groups").orElseThrow().out();

        assertThat(parsed("groups", groups.replace("thin-volumes", "stack-volumes"))
                        .group(THICK))
                .isEmpty();
    }

    @Test
    void anEmptyHostHasAnEmptyReport() throws LvmFailure {
        var empty = "{\"report\":[{\"lv\":[]}]}";

        assertThat(parsed("volumes", empty).volumes().all()).isEmpty();
    }

    @Test
    void withoutRightsThereIsNoReport() {
        var refused = catchThrowableOfType(
                ReportRefused.class, () -> new ReportParser(RecordedReply.of("report-without-rights")).report(NOW));

        assertThat(refused.attempt()).isEqualTo(Attempt.NOT_ALLOWED);
        assertThat(refused.steps()).isNotEmpty();
    }

    @Test
    void rootNeedsNoSudo() throws LvmFailure {
        var report = new ReportParser(RecordedReply.of("report-as-root")).report(NOW);

        assertThat(report.volumes().all()).hasSameSizeAs(report().volumes().all());
    }

    @Test
    void useIsEvidence() throws LvmFailure {
        var evidence = report().evidence();

        assertThat(known(evidence.mounts())).extracting(Mount::path).contains("/", "/srv/lvmt/with space");
        assertThat(known(evidence.processes()))
                .extracting(process -> process.program().orElse(""))
                .containsExactly("sleep");
        assertThat(known(evidence.devices()))
                .filteredOn(Device::suspended)
                .extracting(Device::name)
                .containsExactly("stack--volumes-stopped");
        assertThat(known(evidence.holders())).isNotEmpty();
    }

    private static <T> List<T> known(Seen<List<T>> seen) {
        return switch (seen) {
            case Seen.Known<List<T>>(var list) -> list;
            case Seen.Unknown<List<T>>(var why) -> throw new AssertionError(why);
        };
    }

    private LogicalVolume volume(VgName group, String name) throws LvmFailure {
        return report().volumes().find(group, name).orElseThrow();
    }

    private HostReport report() throws LvmFailure {
        return new ReportParser(recorded).report(NOW);
    }

    private HostReport parsed(String title, String out) throws LvmFailure {
        return new ReportParser(RecordedReply.changed(recorded, title, out)).report(NOW);
    }
}
