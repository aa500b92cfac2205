package org.snapdeck.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeUse;

/// A snapshot that somebody asked for and that every rule allows, alone or as one of a set.
record AdmittedSnapshot(CreateSnapshotRequest wanted, Volume volume, CreateSnapshotOrder order) {

    /// @throws RequestRefused a rule says no
    static AdmittedSnapshot of(CreateSnapshotRequest wanted, Picture picture) throws RequestRefused {
        var volume = picture.volume(wanted.volumeId())
                .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
        RequestRefused.unlessAllowed(Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture));
        var seen = picture.seen(volume).orElseThrow();
        var use = VolumeUse.of(volume, picture);
        RequestRefused.unlessAllowed(use.isAgreedTo(wanted.acknowledged(), volume.name()));
        RequestRefused.unlessAllowed(wanted.hold()
                .map(hold -> HoldRules.explain(hold, List.of(new HoldRules.Used(volume.name(), use))))
                .orElseGet(Verdict::allowed));
        RequestRefused.unlessAllowed(
                HostRules.snapshotHasSpace(volume, CreateSnapshotOrder.storeOf(seen, wanted.store()), picture));
        RequestRefused.unlessAllowed(LvmNames.allow(() ->
                CreateSnapshotOrder.of(wanted, volume, seen, use.consistency()).cut()));
        return new AdmittedSnapshot(wanted, volume, CreateSnapshotOrder.of(wanted, volume, seen, use.consistency()));
    }

    /// Writes its row.
    void insert(Handle handle) {
        SnapshotTable.insert(handle, row(), wanted.acknowledged());
    }

    private Snapshot row() {
        var now = Instant.now();
        return new Snapshot(
                wanted.id(),
                volume.id(),
                volume.projectId(),
                Snapshot.lvNameOf(wanted.id()),
                Optional.empty(),
                wanted.name(),
                wanted.description(),
                SnapshotStatus.CREATING,
                0,
                volume.size(),
                order.consistency(),
                wanted.metadata(),
                volume.bootable() ? volume.imageMetadata() : Map.of(),
                now,
                now,
                0);
    }
}
