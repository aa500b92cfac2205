package org.snapdeck.inventory;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What people write on volumes and snapshots, as it stands in both tables. Every change names what it replaces, so
/// that nothing is overwritten that somebody else wrote meanwhile.
public final class LabelTable {
    private LabelTable() {}

    /// Ids are told apart by themselves: a volume and a snapshot never have the same.
    ///
    /// @return whether the row still bore the labels before
    public static boolean replace(Handle handle, UUID id, Labels before, Labels after) {
        return replace(handle, id, before, after, """
            update volumes set display_name = :name, display_description = :description, bootable = :bootable,
                updated_at = current_timestamp, version = version + 1
            where id = :id and display_name = :nameBefore and display_description = :descriptionBefore
                and bootable = :bootableBefore and deleted = false
            """) || replace(handle, id, before, after, """
                update snapshots set display_name = :name, display_description = :description,
                    updated_at = current_timestamp, version = version + 1
                where id = :id and display_name = :nameBefore and display_description = :descriptionBefore
                    and deleted = false
                """);
    }

    private static boolean replace(Handle handle, UUID id, Labels before, Labels after, String statement) {
        return handle.createUpdate(statement)
                        .bind("id", id.toString())
                        .bind("name", after.name())
                        .bind("description", after.description())
                        .bind("bootable", after.bootable())
                        .bind("nameBefore", before.name())
                        .bind("descriptionBefore", before.description())
                        .bind("bootableBefore", before.bootable())
                        .execute()
                == 1;
    }

    /// Writes metadata over what the same transaction read.
    public static void write(Handle handle, StorageRow row, Metadata metadata) {
        var table = switch (row) {
            case StorageRow.OfVolume _ -> "volumes";
            case StorageRow.OfSnapshot _ -> "snapshots";
        };
        handle.createUpdate("""
            update <table> set metadata = :own, image_metadata = :image,
                updated_at = current_timestamp, version = version + 1
            where id = :id and deleted = false
            """)
                .define("table", table)
                .bind("id", row.id().toString())
                .bind("own", Json.of(metadata.own()))
                .bind("image", Json.of(metadata.image()))
                .execute();
    }
}
