package org.snapdeck.inventory;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;

/// A volume or a snapshot, where it makes no difference which.
public sealed interface StorageRow {
    static Optional<StorageRow> find(UUID id, Picture picture) {
        return picture.volume(id)
                .<StorageRow>map(volume -> new OfVolume(volume))
                .or(() -> picture.snapshot(id)
                        .flatMap(snapshot ->
                                picture.volume(snapshot.volumeId()).map(volume -> new OfSnapshot(snapshot, volume))));
    }

    UUID id();

    UUID projectId();

    /// Where it lives.
    PoolName pool();

    /// LVM's, once it was read back from the host.
    Optional<LvUuid> uuid();

    Labels labels();

    Metadata metadata();

    /// Cinder's word for its status.
    String status();

    /// On its host, when the last report showed it.
    Optional<LogicalVolume> seen(Picture picture);

    Verdict mayBeEdited(Picture picture);

    Verdict mayGetMetadata(Picture picture);

    Verdict mayBeReset(Picture picture);

    /// Its name, or its id where it has none.
    default String title() {
        return labels().name().isBlank() ? id().toString() : labels().name();
    }

    record OfVolume(Volume volume) implements StorageRow {
        @Override
        public UUID id() {
            return volume.id();
        }

        @Override
        public UUID projectId() {
            return volume.projectId();
        }

        @Override
        public PoolName pool() {
            return volume.pool();
        }

        @Override
        public Optional<LvUuid> uuid() {
            return volume.uuid();
        }

        @Override
        public Labels labels() {
            return Labels.of(volume);
        }

        @Override
        public Metadata metadata() {
            return Metadata.of(volume);
        }

        @Override
        public String status() {
            return volume.status().word();
        }

        @Override
        public Optional<LogicalVolume> seen(Picture picture) {
            return picture.seen(volume);
        }

        @Override
        public Verdict mayBeEdited(Picture picture) {
            return Rules.explain(VolumeAction.EDIT, volume, picture);
        }

        @Override
        public Verdict mayGetMetadata(Picture picture) {
            return Rules.explain(VolumeAction.EDIT_METADATA, volume, picture);
        }

        @Override
        public Verdict mayBeReset(Picture picture) {
            return Rules.explain(VolumeAction.RESET_STATUS, volume, picture);
        }
    }

    /// @param volume that it is of
    record OfSnapshot(Snapshot snapshot, Volume volume) implements StorageRow {
        @Override
        public UUID id() {
            return snapshot.id();
        }

        @Override
        public UUID projectId() {
            return snapshot.projectId();
        }

        @Override
        public PoolName pool() {
            return volume.pool();
        }

        @Override
        public Optional<LvUuid> uuid() {
            return snapshot.uuid();
        }

        @Override
        public Labels labels() {
            return Labels.of(snapshot);
        }

        @Override
        public Metadata metadata() {
            return Metadata.of(snapshot);
        }

        @Override
        public String status() {
            return snapshot.status().word();
        }

        @Override
        public Optional<LogicalVolume> seen(Picture picture) {
            return picture.seen(snapshot);
        }

        @Override
        public Verdict mayBeEdited(Picture picture) {
            return Rules.explain(SnapshotAction.EDIT, snapshot, picture);
        }

        @Override
        public Verdict mayGetMetadata(Picture picture) {
            return Rules.explain(SnapshotAction.EDIT_METADATA, snapshot, picture);
        }

        @Override
        public Verdict mayBeReset(Picture picture) {
            return Rules.explain(SnapshotAction.RESET_STATUS, snapshot, picture);
        }
    }
}
