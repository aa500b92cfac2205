package org.snapdeck.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.snapdeck.lvm.LogicalVolume;

/// What may be done with a volume.
final class VolumeRules {
    private final Volume volume;
    private final Picture picture;

    VolumeRules(Volume volume, Picture picture) {
        this.volume = volume;
        this.picture = picture;
    }

    Verdict explain(VolumeAction action) {
        return switch (action) {
            case CREATE_SNAPSHOT -> createSnapshot();
            case COPY -> isReady("rule.copy.status").andThen(this::isWhole).andThen(this::poolIsSound);
            case CANCEL_COPY ->
                is(Going.COPY)
                        ? HostRules.answers(volume.pool().hostId(), picture)
                        : Verdict.refused("rule.cancel.over", volume.name());
            case BEGIN_MERGE ->
                is(Going.WAITING_MERGE)
                        ? HostRules.answers(volume.pool().hostId(), picture)
                                .andThen(() -> WaitingMerge.mayBegin(volume, picture))
                        : Verdict.refused("rule.merge.none", volume.name());
            case EXTEND -> isReady("rule.extend.status").andThen(this::isWhole).andThen(this::poolIsSound);
            case EDIT -> isSettled();
            case EDIT_METADATA -> Verdict.allowed();
            case RECORD_ATTACHMENT -> isReady("rule.attach.status");
            case REMOVE_ATTACHMENT -> removeAttachment();
            case RESET_STATUS -> isNotUnderWay();
            case RELEASE -> release();
            case DELETE ->
                mayGo().andThen(this::isNotRead).andThen(this::hasNoSnapshots).andThen(this::isFreeOnHost);
            case DELETE_WITH_SNAPSHOTS -> deleteWithSnapshots();
        };
    }

    private boolean is(Going going) {
        return picture.going(volume.id()).filter(going::equals).isPresent();
    }

    private Verdict createSnapshot() {
        return isReady("rule.snapshot.status")
                .andThen(this::isWhole)
                .andThen(this::poolIsSound)
                .andThen(() -> HostRules.thinPoolTakesMore(volume, picture))
                .andThen(() -> QuotaRules.snapshotFits(volume, picture));
    }

    /// Cinder's word for it: available or in-use.
    private Verdict isReady(String key) {
        return volume.status().isReady()
                ? Verdict.allowed()
                : Verdict.refused(key, volume.name(), volume.status().word());
    }

    private Verdict isSettled() {
        return volume.status().isPassing()
                ? Verdict.refused("rule.passing", volume.name(), volume.status().word())
                : isNotUnderWay();
    }

    private Verdict isNotUnderWay() {
        return picture.isUnderWay(volume.id()) ? Verdict.refused("rule.under-way", volume.name()) : Verdict.allowed();
    }

    private Verdict poolIsSound() {
        return HostRules.poolIsSound(volume.pool(), picture);
    }

    Verdict isWhole() {
        return HostRules.takesWork(volume.pool().hostId(), picture)
                .andThen(() -> picture.seen(volume)
                        .map(this::isWhole)
                        .orElseGet(() -> volume.uuid().isPresent() ? notSeen() : Verdict.allowed()));
    }

    private Verdict isWhole(LogicalVolume seen) {
        if (seen.isSuspended()) {
            return Verdict.refused("rule.volume.suspended", volume.name());
        }
        return seen.isMerging() ? Verdict.refused("rule.volume.merging", volume.name()) : Verdict.allowed();
    }

    /// A copy that came to nothing bears its tag as long as it lives.
    private Verdict isWholeCopy() {
        return picture.seen(volume).filter(Adoption::isFilling).isPresent()
                ? Verdict.refused("rule.volume.half-filled", volume.name())
                : Verdict.allowed();
    }

    private Verdict notSeen() {
        if (isAway()) {
            return poolIsSound();
        }
        return picture.wasLookedAt(volume)
                ? Verdict.refused(
                        "rule.volume.missing", volume.name(), volume.lv().text())
                : notLookedAt();
    }

    private Verdict notLookedAt() {
        return Verdict.refused(
                "rule.not-looked-at",
                volume.name(),
                HostRules.name(volume.pool().hostId(), picture));
    }

    private Verdict removeAttachment() {
        return picture.attachmentsOf(volume).isEmpty()
                ? Verdict.refused("rule.detach.none", volume.name())
                : Verdict.allowed();
    }

    private Verdict mayGo() {
        return isDetached("rule.delete.in-use").andThen(this::isAtRest);
    }

    /// Whatever its status is: an instance that is switched off does not have it open.
    private Verdict isDetached(String key) {
        return picture.attachmentsOf(volume).isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(key, volume.name(), instances());
    }

    private Verdict isAtRest() {
        return switch (volume.status()) {
            case AVAILABLE, ERROR, ERROR_DELETING, ERROR_EXTENDING, ERROR_MANAGING -> Verdict.allowed();
            case IN_USE -> Verdict.refused("rule.delete.in-use", volume.name(), instances());
            case ERROR_UNMANAGING ->
                Verdict.refused(
                        "rule.delete.reset", volume.name(), volume.status().word());
            case CREATING, MANAGING, UNMANAGING, EXTENDING, REVERTING, DELETING ->
                Verdict.refused(
                        "rule.delete.status", volume.name(), volume.status().word());
        };
    }

    private Verdict release() {
        return switch (volume.status()) {
            case AVAILABLE, ERROR, ERROR_DELETING, ERROR_EXTENDING, ERROR_MANAGING, ERROR_UNMANAGING ->
                isDetached("rule.release.in-use").andThen(() -> isAway() ? releaseUnseen() : releaseOnHost());
            case IN_USE -> Verdict.refused("rule.release.in-use", volume.name(), instances());
            case CREATING, MANAGING, UNMANAGING, EXTENDING, REVERTING, DELETING ->
                Verdict.refused(
                        "rule.delete.status", volume.name(), volume.status().word());
        };
    }

    private Verdict releaseOnHost() {
        return hasNoSnapshots("rule.release.snapshots")
                .andThen(this::isWholeCopy)
                .andThen(this::isWhole)
                .andThen(this::poolIsSound)
                .andThen(this::isThere);
    }

    /// Where its group is away only the rows go, and those of its snapshots with it: they could neither be seen nor
    /// deleted any more.
    private Verdict releaseUnseen() {
        return isNotUnderWay()
                .andThen(this::isNotRead)
                .andThen(() -> picture.snapshotsOf(volume).stream()
                        .map(snapshot -> new SnapshotRules(snapshot, picture).isSettled())
                        .filter(verdict -> !verdict.isAllowed())
                        .findFirst()
                        .orElseGet(Verdict::allowed));
    }

    private boolean isAway() {
        return picture.seen(volume).isEmpty() && picture.isAway(volume.pool());
    }

    /// Of a failed request there is nothing that could be given away.
    private Verdict isThere() {
        return picture.seen(volume).flatMap(LogicalVolume::handle).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.release.nothing", volume.name());
    }

    private Verdict isNotRead() {
        var copies = picture.copiesOf(volume.id());
        return copies.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(
                        "rule.copied", volume.name(), names(copies.stream().map(Volume::name)));
    }

    private Verdict hasNoSnapshots() {
        return hasNoSnapshots("rule.delete.snapshots");
    }

    private Verdict hasNoSnapshots(String key) {
        var own = picture.snapshotsOf(volume);
        return own.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(
                        key, volume.name(), own.size(), names(own.stream().map(Snapshot::name)));
    }

    private Verdict isFreeOnHost() {
        if (volume.isEmptyHusk()) {
            return Verdict.allowed();
        }
        var working = HostRules.takesWork(volume.pool().hostId(), picture);
        if (!working.isAllowed()) {
            return working;
        }
        return picture.seen(volume)
                .map(seen -> hasNoOtherSnapshots(seen).andThen(this::isNotUsed))
                .orElseGet(this::isGone);
    }

    /// What is not there needs no command; but a group that is away shows nothing of what is in it.
    private Verdict isGone() {
        if (isAway()) {
            return Verdict.refused(
                    "rule.delete.group-away",
                    volume.name(),
                    volume.pool().group().text(),
                    HostRules.name(volume.pool().hostId(), picture));
        }
        return picture.wasLookedAt(volume) ? Verdict.allowed() : notLookedAt();
    }

    /// To LVM a thin clone is a snapshot; to us it is a volume of its own, which goes on without this one.
    private Verdict hasNoOtherSnapshots(LogicalVolume seen) {
        var ours = Stream.concat(
                        picture.snapshotsOf(volume).stream().flatMap(snapshot -> snapshot.uuid().stream()),
                        picture.volumes().stream().flatMap(clone -> clone.uuid().stream()))
                .toList();
        var others = snapshotsOnHost(seen).stream()
                .filter(snapshot -> !ours.contains(snapshot.uuid()))
                .toList();
        return others.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(
                        "rule.delete.host-snapshots",
                        volume.name(),
                        others.size(),
                        names(others.stream().map(LogicalVolume::name)));
    }

    private List<LogicalVolume> snapshotsOnHost(LogicalVolume seen) {
        return picture.sighting(volume.pool().hostId())
                .report()
                .map(report -> report.volumes().snapshotsOf(seen.uuid()))
                .orElse(List.of());
    }

    private Verdict isNotUsed() {
        var use = picture.use(volume).filter(known -> known.isKnown());
        if (use.isEmpty()) {
            return Verdict.refused("rule.delete.use-unknown", volume.name());
        }
        if (!use.get().isUsed()) {
            return Verdict.allowed();
        }
        return use.get().isLive()
                ? Verdict.refused(
                        "rule.delete.used",
                        volume.name(),
                        String.join(", ", use.get().summary()))
                : Verdict.refused(
                        "rule.delete.claimed", volume.name(), names(VolumeUse.of(volume, picture).users().stream()));
    }

    private Verdict deleteWithSnapshots() {
        var own = picture.snapshotsOf(volume);
        if (own.isEmpty()) {
            return Verdict.refused("rule.delete-with-snapshots.none", volume.name());
        }
        return mayGo().andThen(this::isNotRead)
                .andThen(() -> own.stream()
                        .map(snapshot -> new SnapshotRules(snapshot, picture).explain(SnapshotAction.DELETE))
                        .filter(verdict -> !verdict.isAllowed())
                        .findFirst()
                        .orElseGet(Verdict::allowed))
                .andThen(this::isFreeOnHost);
    }

    private String instances() {
        return names(picture.attachmentsOf(volume).stream().map(Attachment::instance));
    }

    private static String names(Stream<String> names) {
        return String.join(", ", names.toList());
    }
}
