package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.HOST;
import static org.snapdeck.inventory.SamplePicture.THICK;
import static org.snapdeck.inventory.SamplePicture.THIN;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Health;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.Permission;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;
import org.snapdeck.lvm.VgCondition;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VgObstacle;

/// What beside the status of a row decides whether something may be done.
final class RulesTest {
    private static final ByteSize EXTENT = new ByteSize(4 << 20);

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    private Verdict explain(VolumeAction action) {
        return Rules.explain(action, volume, sample.picture());
    }

    private Verdict deleteSnapshot(Snapshot snapshot) {
        return Rules.explain(SnapshotAction.DELETE, snapshot, sample.picture());
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

        assertRefused(explain(VolumeAction.CREATE_SNAPSHOT), "rule.host.silent", "storage-1");
        assertRefused(explain(VolumeAction.DELETE), "rule.host.silent", "storage-1");
        assertRefused(deleteSnapshot(snapshot), "rule.host.silent", "storage-1");
        assertAllowed(explain(VolumeAction.RECORD_ATTACHMENT));
    }

    @Test
    void aHostThatNobodyHasLookedAtYetIsSilent() {
        sample.notLooked();

        assertRefused(explain(VolumeAction.CREATE_SNAPSHOT), "rule.host.silent", "storage-1");
        assertRefused(explain(VolumeAction.DELETE), "rule.host.silent", "storage-1");
    }

    @Test
    void whatWaitsForAHostIsNotStartedOnceItIsFrozenOrItsPoolIsGone() {
        var group = List.of(THICK.group());
        assertAllowed(HostRules.mayStart(HOST, group, sample.picture()));
        assertRefused(
                HostRules.mayStart(HOST, List.of(THICK.group(), new VgName("vg9")), sample.picture()),
                "rule.pool.gone",
                "vg9",
                "storage-1");
        assertAllowed(HostRules.mayStart(HOST, List.of(), sample.picture()));

        sample.frozen();
        assertRefused(HostRules.mayStart(HOST, group, sample.picture()), "rule.host.frozen", "storage-1");
        assertAllowed(HostRules.mayStart(HOST, List.of(), sample.picture()));
    }

    @Test
    void nothingNewIsMadeInAFullThinPool() {
        var thin = sample.volume("thin-1", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        assertAllowed(Rules.explain(VolumeAction.CREATE_SNAPSHOT, thin, sample.picture()));
        assertAllowed(HostRules.volumeHasSpace(THIN, ByteSize.ofGib(1), sample.picture()));

        sample.thinPool().percent = OptionalDouble.of(100);

        var pool = sample.thinPool().logicalVolume().name();
        assertRefused(Rules.explain(VolumeAction.CREATE_SNAPSHOT, thin, sample.picture()), "rule.thin-pool.full", pool);
        assertRefused(HostRules.volumeHasSpace(THIN, ByteSize.ofGib(1), sample.picture()), "rule.thin-pool.full", pool);
        assertRefused(
                HostRules.snapshotHasSpace(thin, new SnapshotStore.InPool(), sample.picture()),
                "rule.thin-pool.full",
                pool);
        assertAllowed(explain(VolumeAction.CREATE_SNAPSHOT));
    }

    @Test
    void aThinPoolMayHaveAnotherNameByNow() {
        var thin = sample.volume("thin-1", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        var former = new PoolName(HOST, THIN.group(), Optional.of(new LvName("former")));
        var row = new Volume(
                thin.id(),
                thin.projectId(),
                former,
                thin.lv(),
                thin.uuid(),
                thin.name(),
                thin.description(),
                thin.status(),
                thin.size(),
                thin.metadata(),
                thin.bootable(),
                thin.imageMetadata(),
                thin.source(),
                thin.createdAt(),
                thin.changedAt(),
                thin.version());

        assertAllowed(HostRules.thinPoolTakesMore(row, sample.picture()));
        sample.thinPool().percent = OptionalDouble.of(100);
        assertRefused(
                HostRules.thinPoolTakesMore(row, sample.picture()),
                "rule.thin-pool.full",
                sample.thinPool().logicalVolume().name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Health.class,
            names = {"FAILED", "METADATA_READ_ONLY"})
    void nothingNewIsMadeInAThinPoolThatIsOutOfOrder(Health health) {
        sample.thinPool().health = health;

        assertRefused(
                HostRules.volumeHasSpace(THIN, ByteSize.ofGib(1), sample.picture()),
                "rule.thin-pool.broken",
                sample.thinPool().logicalVolume().name());
    }

    @Test
    void aThinPoolThatIsGoneIsNamed() {
        var elsewhere = new PoolName(HOST, THIN.group(), Optional.of(new LvName("former")));

        assertRefused(
                HostRules.volumeHasSpace(elsewhere, ByteSize.ofGib(1), sample.picture()),
                "rule.thin-pool.gone",
                "former",
                THIN.group().text());
        sample.notLooked();
        assertRefused(
                HostRules.volumeHasSpace(elsewhere, ByteSize.ofGib(1), sample.picture()),
                "rule.host.silent",
                "storage-1");
    }

    @Test
    void aHostIsFrozenOnceAndThawedOnce() {
        var host = sample.picture().host(HOST).orElseThrow();
        assertAllowed(Rules.explain(HostAction.FREEZE, host));
        assertRefused(Rules.explain(HostAction.THAW, host), "rule.host.not-frozen", "storage-1");

        var frozen = sample.frozen().picture().host(HOST).orElseThrow();
        assertRefused(Rules.explain(HostAction.FREEZE, frozen), "rule.host.frozen-already", "storage-1");
        assertAllowed(Rules.explain(HostAction.THAW, frozen));
    }

    @Test
    void aSnapshotKeepsItsStatusWhileAnOperationOnItsVolumeChangesIt() {
        var restoring = sample.snapshot(volume, "snapshot-1", SnapshotStatus.RESTORING, Consistency.DETACHED);
        assertAllowed(Rules.explain(SnapshotAction.RESET_STATUS, restoring, sample.picture()));

        sample.underWay(volume.id());
        assertRefused(
                Rules.explain(SnapshotAction.RESET_STATUS, restoring, sample.picture()),
                "rule.under-way",
                "snapshot-1");

        var other = sample.snapshot(volume, "snapshot-2");
        assertAllowed(Rules.explain(SnapshotAction.RESET_STATUS, other, sample.picture()));
    }

    @Test
    void aRowThatAnOperationIsAboutKeepsItsStatusAndItsName() {
        var snapshot = sample.snapshot(volume, "snapshot-1");
        sample.underWay(volume.id()).underWay(snapshot.id());

        assertRefused(explain(VolumeAction.RESET_STATUS), "rule.under-way", "vol-1");
        assertRefused(explain(VolumeAction.EDIT), "rule.under-way", "vol-1");
        assertRefused(
                Rules.explain(SnapshotAction.RESET_STATUS, snapshot, sample.picture()), "rule.under-way", "snapshot-1");
        assertRefused(Rules.explain(SnapshotAction.EDIT, snapshot, sample.picture()), "rule.under-way", "snapshot-1");
    }

    @Test
    void aSnapshotWhoseStoreOverflowedCanOnlyBeDeleted() {
        var snapshot = sample.snapshot(volume, "snapshot-1");
        sample.on(snapshot.id()).invalid = true;

        assertThat(Set.of(SnapshotAction.CREATE_VOLUME, SnapshotAction.ENLARGE_STORE, SnapshotAction.REVERT))
                .allSatisfy(action -> assertRefused(
                        Rules.explain(action, snapshot, sample.picture()), "rule.snapshot.invalid", "snapshot-1"));
        assertAllowed(deleteSnapshot(snapshot));
    }

    @Test
    void aThinSnapshotHasNoStoreToEnlarge() {
        var thin = sample.volume("thin", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        var snapshot = sample.snapshot(thin, "snapshot-1");

        assertRefused(
                Rules.explain(SnapshotAction.ENLARGE_STORE, snapshot, sample.picture()),
                "rule.enlarge.thin",
                "snapshot-1");
    }

    @Test
    void onlyAnAvailableVolumeIsReverted() {
        var busy = sample.volume("vol-2", THICK, VolumeStatus.IN_USE, ByteSize.ofGib(1));
        var snapshot = sample.snapshot(busy, "snapshot-1");

        assertRefused(
                Rules.explain(SnapshotAction.REVERT, snapshot, sample.picture()),
                "rule.revert.volume-status",
                "vol-2",
                "in-use");
    }

    @Test
    void ofAVolumeThatIsGoneFromItsHostNoSnapshotIsTakenButItsRowIsDeleted() {
        sample.goneFromHost(volume.id());

        assertRefused(
                explain(VolumeAction.CREATE_SNAPSHOT),
                "rule.volume.missing",
                "vol-1",
                volume.lv().text());
        assertAllowed(explain(VolumeAction.DELETE));
    }

    @Test
    void aSuspendedVolumeIsNotSnapshotted() {
        sample.on(volume.id()).suspended = true;

        assertRefused(explain(VolumeAction.CREATE_SNAPSHOT), "rule.volume.suspended", "vol-1");
    }

    @Test
    void aVolumeIntoWhichASnapshotIsMergedIsNotSnapshotted() {
        sample.on(volume.id()).merging = true;

        assertRefused(explain(VolumeAction.CREATE_SNAPSHOT), "rule.volume.merging", "vol-1");
    }

    @ParameterizedTest
    @EnumSource(VgObstacle.class)
    void aPoolThatCantBeWorkedWithIsLeftAlone(VgObstacle obstacle) {
        sample.condition(condition(obstacle));

        var key = "rule.pool." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertRefused(explain(VolumeAction.CREATE_SNAPSHOT), key, "vg0");
        assertRefused(HostRules.poolIsSound(THIN, sample.picture()), key, "vg1");
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

        assertRefused(HostRules.poolIsSound(nowhere, sample.picture()), "rule.pool.gone", "vg9", "storage-1");
    }

    @Test
    void aVolumeWithSnapshotsOfOursIsKeptAndTheyAreNamed() {
        sample.snapshot(volume, "monday");
        sample.snapshot(volume, "tuesday");

        assertRefused(explain(VolumeAction.DELETE), "rule.delete.snapshots", "vol-1", 2, "monday, tuesday");
    }

    @Test
    void evenASnapshotThatIsGoneFromTheHostKeepsItsVolume() {
        var snapshot = sample.snapshot(volume, "monday");
        sample.goneFromHost(snapshot.id());

        assertRefused(explain(VolumeAction.DELETE), "rule.delete.snapshots", "vol-1", 1, "monday");
    }

    @Test
    void aVolumeWithSnapshotsThatOnlyTheHostKnowsIsKept() {
        var snapshot = sample.snapshot(volume, "by-hand");
        sample.without(snapshot);

        assertRefused(
                explain(VolumeAction.DELETE),
                "rule.delete.host-snapshots",
                "vol-1",
                1,
                snapshot.lv().text());
    }

    @Test
    void aVolumeThatIsOpenOnItsHostIsKept() {
        sample.opened(volume, 1);

        assertThat(key(explain(VolumeAction.DELETE))).isEqualTo("rule.delete.used");
    }

    @Test
    void unknownUseIsNotTakenForFree() {
        sample.devicesHidden("dmsetup: not allowed");

        assertRefused(explain(VolumeAction.DELETE), "rule.delete.use-unknown", "vol-1");
    }

    @Test
    void anAttachedVolumeIsKeptAndItsInstancesAreNamed() {
        var used = sample.volume("vol-2", THICK, VolumeStatus.IN_USE, ByteSize.ofGib(1));
        sample.attached(used, "web-1", "/dev/vdb");
        sample.attached(used, "web-2", "/dev/vdc");

        assertRefused(
                Rules.explain(VolumeAction.DELETE, used, sample.picture()),
                "rule.delete.in-use",
                "vol-2",
                "web-1, web-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "ERROR_DELETING", "ERROR_EXTENDING", "ERROR_MANAGING"})
    void whatIsAttachedIsKeptWhateverItsStatus(VolumeStatus status) {
        var broken = sample.volume("vol-2", THICK, status, ByteSize.ofGib(1));
        sample.attached(broken, "web-1", "/dev/vdb");

        assertRefused(
                Rules.explain(VolumeAction.DELETE, broken, sample.picture()), "rule.delete.in-use", "vol-2", "web-1");
        assertRefused(
                Rules.explain(VolumeAction.RELEASE, broken, sample.picture()), "rule.release.in-use", "vol-2", "web-1");
    }

    @Test
    void aHalfFilledCopyIsNotGivenAway() {
        var copy = sample.volume("copy", THICK, VolumeStatus.ERROR, ByteSize.ofGib(1));
        sample.on(copy.id()).tags = Tags.NONE.with(Tag.FILLING, copy.id());

        assertRefused(Rules.explain(VolumeAction.RELEASE, copy, sample.picture()), "rule.volume.half-filled", "copy");
        assertAllowed(Rules.explain(VolumeAction.DELETE, copy, sample.picture()));
    }

    @Test
    void aCopyIsNotWrittenIntoAThinPoolThatCanNotTakeIt() {
        var large = sample.volume("large", THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(30));
        var from = new VolumeSource.FromVolume(large.id());

        assertThat(CopyRules.explain(from, large.size(), THIN, sample.picture()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("rule.copy.pool"));
        var small = sample.volume("small", THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(20));
        assertAllowed(CopyRules.explain(new VolumeSource.FromVolume(small.id()), small.size(), THIN, sample.picture()));
        var thin = sample.volume("thin", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(30));
        assertAllowed(CopyRules.explain(new VolumeSource.FromVolume(thin.id()), thin.size(), THIN, sample.picture()));
    }

    @Test
    void aRowThatLeftNothingOnTheHostIsDeletedEvenWhileThatIsSilent() {
        var husk = husk("vol-2");
        sample.silent(new IOException("no route"));

        assertAllowed(Rules.explain(VolumeAction.DELETE, husk, sample.picture()));
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
        assertAllowed(HostRules.volumeHasSpace(THICK, ByteSize.ofGib(2), sample.picture()));

        var more = ByteSize.ofGib(2).plus(new ByteSize(512));
        assertRefused(
                HostRules.volumeHasSpace(THICK, more, sample.picture()),
                "rule.space",
                "vg0",
                ByteSize.ofGib(2).plus(EXTENT),
                ByteSize.ofGib(2));
    }

    @Test
    void aStoreFitsIntoTheLastByteOfItsGroup() {
        var store = new SnapshotStore.Sized(ByteSize.ofGib(1));
        sample.free(THICK, ByteSize.ofGib(1));
        assertAllowed(HostRules.snapshotHasSpace(volume, store, sample.picture()));

        sample.free(THICK, ByteSize.ofGib(1).minus(EXTENT));
        assertThat(key(HostRules.snapshotHasSpace(volume, store, sample.picture())))
                .isEqualTo("rule.space");
    }

    @Test
    void whatIsThinTakesNoRoomOfItsGroup() {
        var thin = sample.volume("thin-1", THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.free(THIN, ByteSize.NOTHING);

        assertAllowed(HostRules.volumeHasSpace(THIN, ByteSize.ofGib(500), sample.picture()));
        assertAllowed(HostRules.snapshotHasSpace(thin, new SnapshotStore.InPool(), sample.picture()));
    }

    private static String key(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.key() : "yes";
    }
}
