package org.snapdeck.snapshots;

import java.util.List;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.VolumeUse;

/// One of the volumes of a set that is to be reverted, in the form.
///
/// @param volume its name
/// @param target the snapshot that it goes back to
/// @param sentences who uses it, what is lost, and what becomes of the snapshot
record RevertSnapshotSetLine(String volume, String target, List<String> sentences) {
    RevertSnapshotSetLine {
        sentences = List.copyOf(sentences);
    }

    static RevertSnapshotSetLine of(Snapshot snapshot, Picture picture, Words words) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        var losses = new RevertLosses(words, picture);
        return new RevertSnapshotSetLine(
                volume.name(),
                words.text("revert-set.target", volume.size(), snapshot.name()),
                List.of(
                        use(VolumeUse.of(volume, picture), words),
                        losses.changed(snapshot),
                        words.text(losses.isConsumed(snapshot) ? "revert-set.consumed" : "revert-set.kept")));
    }

    /// It went back before, when others did not.
    static RevertSnapshotSetLine leftOut(Snapshot snapshot, Picture picture, Words words) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        return new RevertSnapshotSetLine(
                volume.name(),
                words.text("revert-set.target", volume.size(), snapshot.name()),
                List.of(words.text("revert-set.left-out")));
    }

    private static String use(VolumeUse use, Words words) {
        if (!use.isUsed()) {
            return words.text(use.isKnown() ? "revert-set.free" : "revert-set.use-unknown");
        }
        return use.users().isEmpty()
                ? words.text("revert-set.used-by-somebody")
                : words.text("revert-set.used", String.join(", ", use.users()));
    }
}
