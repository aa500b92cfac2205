package org.snapdeck.snapshots;

import java.util.Optional;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.FullnessWords;
import org.snapdeck.fx.Hint;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.operations.Remark;

/// What stands in the cells of the table of snapshots.
final class SnapshotWords {
    private static final String DEAD = "remark.invalid";
    private static final String FULL = "remark.full.";

    private final Words words;

    SnapshotWords(Words words) {
        this.words = words;
    }

    String typeWord(SnapshotRow row) {
        return row.isThin() ? "thin" : "thick";
    }

    String type(SnapshotRow row) {
        return words.text(row.isThin() ? "volume.thin" : "volume.thick");
    }

    /// Below a name, the description, or else the set that it was taken with; what is long is cut where it is shown.
    String description(SnapshotRow row) {
        return row.snapshot()
                .description()
                .lines()
                .findFirst()
                .or(() -> row.set().map(set -> words.text("snapshot.in-set", set.name())))
                .orElse("");
    }

    /// The most pressing thing to say beside the status.
    Optional<Hint> hint(SnapshotRow row) {
        return row.remarks().stream().findFirst().map(this::shortHint);
    }

    /// A dead one is not available, whatever Cinder would call it.
    Status status(SnapshotRow row) {
        return Status.ofRow(
                row.isDead() && row.snapshot().status() == SnapshotStatus.AVAILABLE
                        ? "dead"
                        : row.snapshot().status().word());
    }

    /// How full the store is stands in its own column.
    private Hint shortHint(Remark remark) {
        var tone = tone(remark.weight());
        if (remark.key().equals(DEAD)) {
            return new Hint(tone, words.text("hint.dead"));
        }
        return remark.key().startsWith(FULL)
                ? new Hint(tone, words.text(tone == Tone.BAD ? "hint.full.critical" : "hint.full.warning"))
                : hint(remark);
    }

    /// In the details there is room to say what it means.
    Hint hint(Remark remark) {
        if (remark.key().equals(DEAD)) {
            return new Hint(tone(remark.weight()), words.text("snapshot.dead-what"));
        }

        return new Hint(tone(remark.weight()), words.text(remark.key(), remark.arguments()));
    }

    private static Tone tone(Remark.Weight weight) {
        return switch (weight) {
            case BUSY -> Tone.BUSY;
            case NOTE -> Tone.NEUTRAL;
            case WARNING -> Tone.WARNING;
            case BAD -> Tone.BAD;
        };
    }

    /// A dead snapshot's store is full, whatever it says of itself.
    Optional<Fill> fill(SnapshotRow row) {
        if (row.isDead()) {
            return Optional.of(Fill.of(1, words.text("snapshot.dead")).judged(Tone.BAD));
        }
        return row.fullness().map(new FullnessWords(words)::fill);
    }

    /// How good the snapshot is; nothing as long as there is none, and when it is none any more.
    Optional<Status> consistency(SnapshotRow row) {
        return Optional.of(row)
                .filter(it -> !it.isDead())
                .map(SnapshotRow::snapshot)
                .filter(snapshot -> !snapshot.isEmptyHusk() && snapshot.status() != SnapshotStatus.CREATING)
                .map(snapshot -> Status.ofConsistency(snapshot.consistency().word()));
    }
}
