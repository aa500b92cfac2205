package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalDesk;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Action;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.LogicalVolume;

/// The snapshots that somebody wants to have deleted, as the dialog names them.
final class DeletingSnapshots implements RemovalDesk {
    private final List<UUID> snapshots;
    private final Supplier<Picture> picture;
    private final SnapshotDesk desk;
    private final Words words;

    DeletingSnapshots(List<UUID> snapshots, Supplier<Picture> picture, SnapshotDesk desk, Words words) {
        this.snapshots = List.copyOf(snapshots);
        this.picture = picture;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Removable> look() {
        return in(picture.get());
    }

    @Override
    public List<Removable> lookAgain() {
        var before = picture.get();
        var hosts = rows(before).stream()
                .map(row -> row.volume().pool().hostId())
                .distinct()
                .toList();
        var now = before;
        for (var host : hosts) {
            now = desk.lookAgain().apply(host);
        }
        return in(now);
    }

    @Override
    public UUID request(UUID id) throws Exception {
        return desk.deletion().delete(UUID.randomUUID(), id);
    }

    private List<Removable> in(Picture picture) {
        return rows(picture).stream().map(row -> removable(row, picture)).toList();
    }

    private List<SnapshotRow> rows(Picture picture) {
        return snapshots.stream()
                .flatMap(id -> picture.snapshot(id).stream())
                .map((Snapshot snapshot) -> SnapshotRow.of(snapshot, picture, Optional.empty()))
                .toList();
    }

    private Removable removable(SnapshotRow row, Picture picture) {
        return new Removable(
                row.id(),
                row.name(),
                words.text(
                        "delete-snapshot.place",
                        row.snapshot().size(),
                        row.volumeName(),
                        row.snapshot().lv().in(row.volume().pool().group()).text(),
                        row.host()),
                command(row),
                words.reason(Rules.explain(Action.DELETE_SNAPSHOT, row.snapshot(), picture)));
    }

    /// The operation's id is not among the words of an lvremove.
    private static Optional<String> command(SnapshotRow row) {
        return row.seen()
                .flatMap(LogicalVolume::handle)
                .map(handle -> DeleteSnapshot.removal(handle, row.id(), UUID.randomUUID())
                        .command()
                        .display());
    }
}
