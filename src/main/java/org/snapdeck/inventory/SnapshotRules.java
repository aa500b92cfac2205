package org.snapdeck.inventory;

import java.util.UUID;
import org.snapdeck.lvm.LogicalVolume;

/// What may be done with a snapshot.
final class SnapshotRules {
    private final Snapshot snapshot;
    private final Picture picture;

    SnapshotRules(Snapshot snapshot, Picture picture) {
        this.snapshot = snapshot;
        this.picture = picture;
    }

    Verdict explain(SnapshotAction action) {
        return switch (action) {
            case CREATE_VOLUME -> isAvailable("rule.copy.snapshot-status").andThen(this::isWhole);
            case LOOK_INSIDE ->
                isAvailable("rule.inside.status")
                        .andThen(this::isNotLookedInto)
                        .andThen(() -> HostRules.takesWork(hostId(), picture))
                        .andThen(this::isWhole);
            case EDIT -> isSettled().andThen(this::isNotDead);
            case EDIT_METADATA -> isNotDead();
            case ENLARGE_STORE ->
                isAvailable("rule.enlarge.status").andThen(this::isWhole).andThen(this::isThick);
            case EDIT_STORE_RULE -> isSettled().andThen(this::isNotDead).andThen(this::isThick);
            case REVERT -> goesAlone("rule.set.revert-member").andThen(this::revert);
            case RESET_STATUS -> isNotUnderWay();
            case DELETE -> goesAlone("rule.set.delete-member").andThen(this::delete);
        };
    }

    private Verdict goesAlone(String key) {
        return SnapshotSetRules.wholeOf(snapshot, picture)
                .map(set -> Verdict.refused(key, snapshot.name(), set.name()))
                .orElseGet(Verdict::allowed);
    }

    Verdict revert() {
        return isAvailable("rule.revert.snapshot-status")
                .andThen(this::volumeIsAvailable)
                .andThen(this::isNotRead)
                .andThen(this::isNotLookedInto)
                .andThen(this::isWhole)
                .andThen(() -> new RevertRules(snapshot, picture).explain());
    }

    private Verdict isAvailable(String key) {
        return snapshot.status() == SnapshotStatus.AVAILABLE
                ? Verdict.allowed()
                : Verdict.refused(key, snapshot.name(), snapshot.status().word());
    }

    /// Whether no operation has it in hand.
    Verdict isSettled() {
        return snapshot.status().isPassing()
                ? Verdict.refused(
                        "rule.passing", snapshot.name(), snapshot.status().word())
                : isNotUnderWay();
    }

    /// What is reverted to, or goes with its volume, is changed by an operation on the volume.
    private Verdict isNotUnderWay() {
        var withVolume = snapshot.status().isPassing() && picture.isUnderWay(snapshot.volumeId());
        return withVolume || picture.isUnderWay(snapshot.id())
                ? Verdict.refused("rule.under-way", snapshot.name())
                : Verdict.allowed();
    }

    /// What can be read from it is what it once held only while its store has not overflowed.
    private Verdict isWhole() {
        return HostRules.poolIsSound(volume().pool(), picture)
                .andThen(() -> picture.seen(snapshot).map(this::isWhole).orElseGet(this::notSeen));
    }

    /// A dead one can be deleted, and nothing else: whatever is still done with it looks as if it were of use. Its
    /// status can be reset all the same, which is sometimes the only way to its end.
    private Verdict isNotDead() {
        return picture.seen(snapshot).filter(LogicalVolume::isInvalid).isPresent()
                ? Verdict.refused("rule.snapshot.invalid", snapshot.name())
                : Verdict.allowed();
    }

    private Verdict isWhole(LogicalVolume seen) {
        if (!isNotDead().isAllowed()) {
            return isNotDead();
        }
        if (seen.isSuspended()) {
            return Verdict.refused("rule.volume.suspended", snapshot.name());
        }
        return seen.isMerging() ? Verdict.refused("rule.snapshot.merging", snapshot.name()) : Verdict.allowed();
    }

    private Verdict notSeen() {
        if (isAway()) {
            return HostRules.poolIsSound(volume().pool(), picture);
        }
        return picture.wasLookedAt(snapshot)
                ? Verdict.refused(
                        "rule.volume.missing", snapshot.name(), snapshot.lv().text())
                : notLookedAt();
    }

    private Verdict notLookedAt() {
        return Verdict.refused("rule.not-looked-at", snapshot.name(), HostRules.name(hostId(), picture));
    }

    private Verdict isThick() {
        return picture.seen(snapshot).filter(LogicalVolume::isThickSnapshot).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.enlarge.thin", snapshot.name());
    }

    private Verdict volumeIsAvailable() {
        var volume = volume();
        return volume.status() == VolumeStatus.AVAILABLE
                ? Verdict.allowed()
                : Verdict.refused(
                        "rule.revert.volume-status",
                        volume.name(),
                        volume.status().word());
    }

    /// A copy would end as soon as what it reads is gone.
    private Verdict isNotRead() {
        var copies = picture.copiesOf(snapshot.id());
        return copies.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(
                        "rule.copied",
                        snapshot.name(),
                        String.join(", ", copies.stream().map(Volume::name).toList()));
    }

    private Verdict isNotLookedInto() {
        return picture.lookedIntoSince(snapshot.id())
                .map(since -> Verdict.refused("rule.inside.looked-into", snapshot.name(), since))
                .orElseGet(Verdict::allowed);
    }

    Verdict delete() {
        return switch (snapshot.status()) {
            case AVAILABLE, ERROR, ERROR_DELETING ->
                isNotRead().andThen(this::isNotLookedInto).andThen(this::deleteOnHost);
            case CREATING, UPDATING, RESTORING, DELETING ->
                Verdict.refused(
                        "rule.delete-snapshot.status",
                        snapshot.name(),
                        snapshot.status().word());
        };
    }

    private Verdict deleteOnHost() {
        if (snapshot.isEmptyHusk()) {
            return Verdict.allowed();
        }
        var working = HostRules.takesWork(hostId(), picture);
        if (!working.isAllowed()) {
            return working;
        }
        return picture.seen(snapshot).map(this::deleteSeen).orElseGet(this::isGone);
    }

    /// What is not there needs no command; but a group that is away shows nothing of what is in it.
    private Verdict isGone() {
        if (isAway()) {
            return Verdict.refused(
                    "rule.delete-snapshot.group-away",
                    snapshot.name(),
                    volume().pool().group().text(),
                    HostRules.name(hostId(), picture),
                    volume().name());
        }
        return picture.wasLookedAt(snapshot) ? Verdict.allowed() : notLookedAt();
    }

    private boolean isAway() {
        return picture.seen(snapshot).isEmpty() && picture.isAway(volume().pool());
    }

    private Verdict deleteSeen(LogicalVolume seen) {
        if (seen.isMerging()) {
            return Verdict.refused("rule.delete-snapshot.merging", snapshot.name());
        }
        return seen.open().isYes() ? Verdict.refused("rule.delete-snapshot.open", snapshot.name()) : Verdict.allowed();
    }

    private Volume volume() {
        return picture.volume(snapshot.volumeId()).orElseThrow();
    }

    private UUID hostId() {
        return volume().pool().hostId();
    }
}
