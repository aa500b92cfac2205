package org.snapdeck.snapshots;

import java.util.List;
import java.util.stream.Collectors;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RevertLoss;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.LogicalVolume;

/// What a revert takes away and what it leaves, in words.
record RevertLosses(Words words, Picture picture) {
    List<String> of(Snapshot snapshot) {
        return List.of(changed(snapshot), newer(snapshot), fate(snapshot));
    }

    String changed(Snapshot snapshot) {
        return RevertLoss.of(snapshot, picture)
                .changed()
                .map(bytes ->
                        bytes.bytes() == 0 ? words.text("revert.nothing-changed") : words.text("revert.changed", bytes))
                .orElseGet(() -> words.text("revert.changed-unknown"));
    }

    private String newer(Snapshot snapshot) {
        var newer = RevertLoss.of(snapshot, picture).newer();
        return newer.isEmpty() ? words.text("revert.no-newer") : words.text("revert.newer", newer.size(), names(newer));
    }

    private String fate(Snapshot snapshot) {
        return words.text(isConsumed(snapshot) ? "revert.consumed" : "revert.kept", snapshot.name());
    }

    boolean isConsumed(Snapshot snapshot) {
        return picture.seen(snapshot).map(LogicalVolume::isThickSnapshot).orElse(true);
    }

    private static String names(List<Snapshot> snapshots) {
        return snapshots.stream().map(Snapshot::name).collect(Collectors.joining(", "));
    }
}
