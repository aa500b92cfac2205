package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalKind;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.lvm.LogicalVolume;

/// The snapshots that somebody wants to have deleted, as the dialog names them.
final class DeletingSnapshots implements RemovalKind<SnapshotRow> {
    private final SnapshotDesk desk;
    private final Words words;

    DeletingSnapshots(SnapshotDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String key() {
        return "delete-snapshot";
    }

    @Override
    public Course course() {
        return Course.DELETION;
    }

    @Override
    public Optional<SnapshotRow> find(UUID id, Picture picture) {
        return picture.snapshot(id).map(snapshot -> SnapshotRow.of(snapshot, picture, Optional.empty()));
    }

    @Override
    public UUID hostOf(SnapshotRow row) {
        return row.volume().pool().hostId();
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws Exception {
        return desk.requests().delete(operationId, id);
    }

    @Override
    public Removable tell(SnapshotRow row, Picture picture) {
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
                words.reason(Rules.explain(SnapshotAction.DELETE, row.snapshot(), picture)));
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
