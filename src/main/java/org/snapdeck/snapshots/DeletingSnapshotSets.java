package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalKind;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Command;

/// The sets that somebody wants to have deleted, as the dialog names them.
final class DeletingSnapshotSets implements RemovalKind<SnapshotSet> {
    private final SnapshotDesk desk;
    private final Words words;

    DeletingSnapshotSets(SnapshotDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String key() {
        return "delete-snapshot-set";
    }

    @Override
    public Course course() {
        return Course.DELETION;
    }

    @Override
    public Optional<SnapshotSet> find(UUID id, Picture picture) {
        return picture.set(id);
    }

    @Override
    public UUID hostOf(SnapshotSet set) {
        return set.hostId();
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws Exception {
        return desk.requests().deleteSet(operationId, id);
    }

    @Override
    public Removable tell(SnapshotSet set, Picture picture) {
        return new Removable(
                set.id(),
                set.name(),
                place(set, picture),
                command(set, picture),
                words.reason(Rules.explain(SetAction.DELETE, set, picture)));
    }

    private String place(SnapshotSet set, Picture picture) {
        var host = picture.host(set.hostId()).map(StorageHost::name).orElse("?");
        var members = set.members().stream()
                .flatMap(member -> picture.snapshot(member).stream())
                .map(member -> member(member, picture))
                .collect(Collectors.joining("\n"));
        return words.text("delete-snapshot-set.place", set.members().size(), host) + "\n" + members;
    }

    private String member(Snapshot member, Picture picture) {
        var volume = picture.volume(member.volumeId()).orElseThrow();
        return words.text("delete-snapshot-set.member", member.name(), volume.name(), member.size());
    }

    /// The operation's id is not among the words of an lvremove.
    private static Optional<String> command(SnapshotSet set, Picture picture) {
        var commands = DeleteSnapshotSetOrder.of(set, picture).commands(UUID.randomUUID()).stream()
                .map(Command::display)
                .collect(Collectors.joining("\n"));
        return Optional.of(commands).filter(text -> !text.isEmpty());
    }
}
