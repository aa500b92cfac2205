package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.THICK;
import static org.snapdeck.inventory.SamplePicture.THIN;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Permission;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.VgCondition;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VgObstacle;

/// What beside the status of a row decides whether something may be done.
final class RulesTest {
    private static final ByteSize EXTENT = new ByteSize(4 << 20);

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    private Verdict explain(Action action) {
        return Rules.explain(action, volume, sample.picture());
    }

    private Verdict deleteSnapshot(Snapshot snapshot) {
        return Rules.explain(Action.DELETE_SNAPSHOT, snapshot, sample.picture());
    }

    private static void assertRefused(Verdict verdict, String rule, Object... arguments) {
        assertThat(verdict).isEqualTo(Verdict.refused(rule, arguments));
    }

    private static void assertAllowed(Verdict verdict) {
        assertThat(verdict).isEqualTo(Verdict.allowed());
    }

    @Test
    void whileTheHostIsSilentOnlyAttachmentsAreWrittenDown() {
        var snapshot = sample.snapshot(sample.volume("vol-2"), "snapshot-1");
        sample.silent(new IOException("no route"));

        assertRefused(explain(Action.CREATE_SNAPSHOT), "rule.host.silent", "storage-1");
        assertRefused(explain(Action.DELETE_VOLUME), "rule.host.silent", "storage-1");
        assertRefused(deleteSnapshot(snapshot), "rule.host.silent", "storage-1");
        assertAllowed(explain(Action.RECORD_ATTACHMENT));
    }

    @Test
    void aHostThatNobodyHasLookedAtYetIsSilent() {
        sample.notLooked();

        assertRefused(explain(Action.CREATE_SNAPSHOT), "rule.host.silent", "storage-1");
        assertRefused(explain(Action.DELETE_VOLUME), "rule.host.silent", "storage-1");
    }

    @Test
    void ofAVolumeThatIsGoneFromItsHostNoSnapshotIsTakenButItsRowIsDeleted() {
        sample.goneFromHost(volume.id());

        assertRefused(
                explain(Action.CREATE_SNAPSHOT),
                "rule.volume.missing",
                "vol-1",
                volume.lv().text());
        assertAllowed(explain(Action.DELETE_VOLUME));
    }

    @Test
    void aSuspendedVolumeIsNotSnapshotted() {
        sample.on(volume.id()).suspended = true;

        assertRefused(explain(Action.CREATE_SNAPSHOT), "rule.volume.suspended", "vol-1");
    }

    @Test
    void aVolumeIntoWhichASnapshotIsMergedIsNotSnapshotted() {
        sample.on(volume.id()).merging = true;

        assertRefused(explain(Action.CREATE_SNAPSHOT), "rule.volume.merging", "vol-1");
    }

    @ParameterizedTest
    @EnumSource(VgObstacle.class)
    void aPoolThatCantBeWorkedWithIsLeftAlone(VgObstacle obstacle) {
        sample.condition(condition(obstacle));

        var key = "rule.pool." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertRefused(explain(Action.CREATE_SNAPSHOT), key, "vg0");
        assertRefused(Rules.poolIsSound(THIN, sample.picture()), key, "vg1");
    }

    private static VgCondition condition(VgObstacle obstacle) {
        return switch (obstacle) {
            case PARTIAL -> condition(Answer.YES, Answer.NO, Answer.NO, Permission.WRITEABLE);
            case EXPORTED -> condition(Answer.NO, Answer.YES, Answer.NO, Permission.WRITEABLE);
            case SHARED -> condition(Answer.NO, Answer.NO, Answer.YES, Permission.WRITEABLE);
            case READ_ONLY -> condition(Answer.NO, Answer.NO, Answer.NO, Permission.READ_ONLY);
            case UNKNOWN -> condition(Answer.NO, Answer.UNKNOWN, Answer.NO, Permission.WRITEABLE);
        };
    }

    private static VgCondition condition(Answer partial, Answer exported, Answer shared, Permission permission) {
        return new VgCondition(0, partial, exported, shared, Optional.empty(), permission);
    }

    @Test
    void aPoolThatTheHostDoesNotHaveIsRefused() {
        var nowhere = new PoolName(SamplePicture.HOST, new VgName("vg9"), Optional.empty());

        assertRefused(Rules.poolIsSound(nowhere, sample.picture()), "rule.pool.gone", "vg9", "storage-1");
    }

    @Test
    void aVolumeWithSnapshotsOfOursIsKeptAndTheyAreNamed() {
        sample.snapshot(volume, "monday");
        sample.snapshot(volume, "tuesday");

        assertRefused(explain(Action.DELETE_VOLUME), "rule.delete.snapshots", "vol-1", 2, "monday, tuesday");
    }

    @Test
    void evenASnapshotThatIsGoneFromTheHostKeepsItsVolume() {
        var snapshot = sample.snapshot(volume, "monday");
        sample.goneFromHost(snapshot.id());

        assertRefused(explain(Action.DELETE_VOLUME), "rule.delete.snapshots", "vol-1", 1, "monday");
    }

    @Test
    void aVolumeWithSnapshotsThatOnlyTheHostKnowsIsKept() {
        var snapshot = sample.snapshot(volume, "by-hand");
        sample.without(snapshot);

        assertRefused(
                explain(Action.DELETE_VOLUME),
                "rule.delete.host-snapshots",
                "vol-1",
                1,
                snapshot.lv().text());
    }

    @Test
    void aVolumeThatIsOpenOnItsHostIsKept() {
        sample.opened(volume, 1);

        assertThat(key(explain(Action.DELETE_VOLUME))).isEqualTo("rule.delete.used");
    }

    @Test
    void unknownUseIsNotTakenForFree() {
        sample.devicesHidden("dmsetup: not allowed");

        assertRefused(explain(Action.DELETE_VOLUME), "rule.delete.use-unknown", "vol-1");
    }

    @Test
    void anAttachedVolumeIsKeptAndItsInstancesAreNamed() {
        var used = sample.volume("vol-2", THICK, VolumeStatus.IN_USE, ByteSize.ofGib(1));
        sample.attached(used, "web-1", "/dev/vdb");
        sample.attached(used, "web-2", "/dev/vdc");

        assertRefused(
                Rules.explain(Action.DELETE_VOLUME, used, sample.picture()),
                "rule.delete.in-use",
                "vol-2",
                "web-1, web-2");
    }

    @Test
    void aRowThatLeftNothingOnTheHostIsDeletedEvenWhileThatIsSilent() {
        var husk = husk("vol-2");
        sample.silent(new IOException("no route"));

        assertAllowed(Rules.explain(Action.DELETE_VOLUME, husk, sample.picture()));
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
                SamplePicture.EARLIER,
                SamplePicture.EARLIER,
                0);
        sample.put(husk);
        return husk;
    }

    @Test
    void aSnapshotThatIsOpenOrBeingMergedIsKept() {
        var snapshot = sample.snapshot(volume, "monday");
        sample.on(snapshot.id()).open = Answer.YES;
        assertRefused(deleteSnapshot(snapshot), "rule.delete-snapshot.open", "monday");

        sample.on(snapshot.id()).merging = true;
        assertRefused(deleteSnapshot(snapshot), "rule.delete-snapshot.merging", "monday");
    }

    @Test
    void theRowOfASnapshotThatIsGoneFromTheHostIsDeleted() {
        var snapshot = sample.snapshot(volume, "monday");
        sample.goneFromHost(snapshot.id());

        assertAllowed(deleteSnapshot(snapshot));
    }

    @Test
    void aVolumeFitsIntoTheLastByteOfItsGroup() {
        sample.free(THICK, ByteSize.ofGib(2));
        assertAllowed(Rules.volumeHasSpace(THICK, ByteSize.ofGib(2), sample.picture()));

        var more = ByteSize.ofGib(2).plus(new ByteSize(512));
        assertRefused(
                Rules.volumeHasSpace(THICK, more, sample.picture()),
                "rule.space",
                "vg0",
                ByteSize.ofGib(2).plus(EXTENT),
                ByteSize.ofGib(2));
    }

    @Test
    void aStoreFitsIntoTheLastByteOfItsGroup() {
        var store = new SnapshotStore.Sized(ByteSize.ofGib(1));
        sample.free(THICK, ByteSize.ofGib(1));
        assertAllowed(Rules.snapshotHasSpace(volume, store, sample.picture()));

        sample.free(THICK, ByteSize.ofGib(1).minus(EXTENT));
        assertThat(key(Rules.snapshotHasSpace(volume, store, sample.picture()))).isEqualTo("rule.space");
    }

    @Test
    void whatIsThinTakesNoRoomOfItsGroup() {
        var thin = sample.volume("thin-1", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.free(THIN, ByteSize.NOTHING);

        assertAllowed(Rules.volumeHasSpace(THIN, ByteSize.ofGib(500), sample.picture()));
        assertAllowed(Rules.snapshotHasSpace(thin, new SnapshotStore.InPool(), sample.picture()));
    }

    private static String key(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.key() : "yes";
    }
}
