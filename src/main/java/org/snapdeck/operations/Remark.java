package org.snapdeck.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snapdeck.filling.Grade;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.WaitingMerge;
import org.snapdeck.lvm.Health;
import org.snapdeck.lvm.LogicalVolume;

/// What has to be said beside the status of a row: the status is Cinder's, and it does not know of unknown
/// outcomes, of hosts that are silent, or of volumes that are gone. The words are found where it is shown.
public record Remark(Weight weight, String key, List<Object> arguments) {
    private static final String MERGING = "remark.merging";

    public enum Weight {
        /// Something is going on.
        BUSY,
        /// Good to know.
        NOTE,
        /// Not as it should be.
        WARNING,
        /// Something is lost, or stands still.
        BAD
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    /// What to say of a volume, the most pressing first.
    ///
    /// @param told the operation that it has to tell of
    public static List<Remark> of(Volume volume, Picture picture, Optional<Operation> told) {
        var failed = volume.status().isError();
        var expected = volume.uuid().filter(_ -> volume.status() != VolumeStatus.DELETING);
        var remarks = of(told, failed);
        told.filter(Operation::isWaitingMerge)
                .ifPresent(_ -> remarks.addFirst(waiting(WaitingMerge.mayBegin(volume, picture))));
        var missing = missing(volume.pool(), picture.wasLookedAt(volume), picture);
        remarks.addAll(
                sighted(picture.sighting(volume.pool().hostId()), picture.seen(volume), expected.map(_ -> missing)));
        Fullness.ofPool(volume, picture).stream()
                .filter(pool -> pool.grade() == Grade.CRITICAL)
                .map(Remark::of)
                .forEach(remarks::add);
        leaveOut(told, remarks);
        return remarks;
    }

    /// What to say of a snapshot, the most pressing first.
    ///
    /// @param told the operation that it has to tell of
    public static List<Remark> of(Snapshot snapshot, Picture picture, Optional<Operation> told) {
        var failed = snapshot.status().isError();
        var expected = snapshot.uuid().filter(_ -> snapshot.status() != SnapshotStatus.DELETING);
        var remarks = of(told, failed);
        var waiting = told.filter(Operation::isWaitingMerge).flatMap(_ -> picture.volume(snapshot.volumeId()));
        waiting.ifPresent(volume -> remarks.addFirst(waiting(WaitingMerge.mayBegin(volume, picture))));
        picture.volume(snapshot.volumeId()).map(Volume::pool).ifPresent(pool -> {
            var missing = missing(pool, picture.wasLookedAt(snapshot), picture);
            remarks.addAll(
                    sighted(picture.sighting(pool.hostId()), picture.seen(snapshot), expected.map(_ -> missing)));
        });
        Fullness.of(snapshot, picture)
                .filter(store -> store.grade() != Grade.FINE)
                .map(Remark::of)
                .ifPresent(remarks::add);
        leaveOut(told, remarks);
        return remarks;
    }

    /// What fills up, and how soon nothing is left.
    private static Remark of(Fullness full) {
        var weight = full.grade() == Grade.CRITICAL ? Weight.BAD : Weight.WARNING;
        var key = "remark.full." + full.series().content().word();
        var percent = Math.round(full.percent());
        return full.left()
                .map(left -> said(weight, key + "-soon", percent, left))
                .orElseGet(() -> said(weight, key, percent));
    }

    /// Who holds a merge up says more than that it waits.
    private static Remark waiting(Verdict mayBegin) {
        return switch (mayBegin) {
            case Verdict.Allowed() -> said(Weight.BUSY, "remark.merge-begins");
            case Verdict.Refused(var key, var arguments) -> new Remark(Weight.WARNING, key, arguments);
        };
    }

    private static List<Remark> of(Optional<Operation> told, boolean rowFailed) {
        return new ArrayList<>(
                told.flatMap(operation -> of(operation, rowFailed)).stream().toList());
    }

    private static Optional<Remark> of(Operation operation, boolean rowFailed) {
        return switch (operation.state()) {
            case REQUESTED -> Optional.of(said(Weight.BUSY, "remark.requested"));
            case CLAIMED, SENT -> Optional.of(said(Weight.BUSY, "remark.running"));
            case RUNNING ->
                operation.isWaitingMerge()
                        ? Optional.empty()
                        : operation.reason().map(reason -> because(Weight.BUSY, reason));
            case UNKNOWN ->
                Optional.of(said(
                        Weight.WARNING,
                        "remark.unknown",
                        operation.unknownSince().orElse(operation.requestedAt())));
            case NEEDS_YOU -> operation.reason().map(reason -> because(Weight.BAD, reason));
            case FAILED, NOT_SENT ->
                operation.reason().map(reason -> rowFailed ? because(Weight.BAD, reason) : failed(reason));
            case DONE -> Optional.empty();
        };
    }

    /// What our own operation says of a merge is more than that there is one.
    private static void leaveOut(Optional<Operation> told, List<Remark> remarks) {
        if (told.filter(operation -> operation.state() == OperationState.RUNNING)
                .isPresent()) {
            remarks.removeIf(remark -> remark.key().equals(MERGING));
        }
    }

    /// What is said of something that its host does not show.
    private static Remark missing(PoolName pool, boolean lookedAt, Picture picture) {
        if (picture.isAway(pool)) {
            return said(Weight.BAD, "remark.group-away");
        }
        return lookedAt ? said(Weight.BAD, "remark.missing") : said(Weight.NOTE, "remark.not-looked");
    }

    /// @param missing what to say when it is not seen; nothing where nobody expects it to be
    private static List<Remark> sighted(Sighting sighting, Optional<LogicalVolume> seen, Optional<Remark> missing) {
        var remarks = new ArrayList<Remark>();
        seen.ifPresent(volume -> remarks.addAll(of(volume)));
        if (sighting.failure().isPresent()) {
            remarks.add(sighting.seenAt()
                    .map(at -> said(Weight.WARNING, "remark.silent-since", at))
                    .orElseGet(() -> said(Weight.WARNING, "remark.silent")));
        } else if (sighting.report().isEmpty()) {
            remarks.add(said(Weight.NOTE, "remark.not-looked"));
        } else if (seen.isEmpty()) {
            missing.ifPresent(remarks::add);
        }
        return remarks;
    }

    private static List<Remark> of(LogicalVolume seen) {
        var remarks = new ArrayList<Remark>();
        if (seen.isSuspended()) {
            remarks.add(said(Weight.BAD, "remark.suspended"));
        }
        if (seen.isInvalid()) {
            remarks.add(said(Weight.BAD, "remark.invalid"));
        }
        if (seen.isMerging()) {
            remarks.add(said(Weight.WARNING, MERGING));
        }
        health(seen.condition().health()).ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<Remark> health(Health health) {
        return switch (health) {
            case GOOD -> Optional.empty();
            case PARTIAL -> Optional.of(said(Weight.BAD, "remark.partial"));
            case OUT_OF_DATA -> Optional.of(said(Weight.BAD, "remark.out-of-data"));
            case METADATA_READ_ONLY -> Optional.of(said(Weight.BAD, "remark.metadata-read-only"));
            case FAILED -> Optional.of(said(Weight.BAD, "remark.failed"));
            case UNKNOWN -> Optional.of(said(Weight.WARNING, "remark.health-unknown"));
        };
    }

    /// The row is as it was before, and yet not as somebody wanted it.
    private static Remark failed(Reason reason) {
        return said(
                Weight.NOTE, "remark.last-failed", new Verdict.Refused(reason.key(), List.copyOf(reason.arguments())));
    }

    private static Remark said(Weight weight, String key, Object... arguments) {
        return new Remark(weight, key, List.of(arguments));
    }

    private static Remark because(Weight weight, Reason reason) {
        return new Remark(weight, reason.key(), List.copyOf(reason.arguments()));
    }
}
