package org.snapdeck.demo.lvm;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/// How a logical volume is made. Volumes refer to each other by uuid, so that a new name changes one record only.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Layout.Linear.class, name = "linear"),
    @JsonSubTypes.Type(value = Layout.ThickSnapshot.class, name = "thick-snapshot"),
    @JsonSubTypes.Type(value = Layout.ThinPool.class, name = "thin-pool"),
    @JsonSubTypes.Type(value = Layout.PoolData.class, name = "pool-data"),
    @JsonSubTypes.Type(value = Layout.PoolMetadata.class, name = "pool-metadata"),
    @JsonSubTypes.Type(value = Layout.PoolSpare.class, name = "pool-spare"),
    @JsonSubTypes.Type(value = Layout.ThinVolume.class, name = "thin-volume")
})
public sealed interface Layout {

    record Linear(int extents) implements Layout {}

    /// The extents are those of its copy-on-write store; as a device it is as large as its origin was. One that is
    /// being merged is LVM's own.
    record ThickSnapshot(String origin, int extents, long deviceBytes, boolean merging) implements Layout {
        ThickSnapshot(String origin, int extents, long deviceBytes) {
            this(origin, extents, deviceBytes, false);
        }
    }

    /// A pool's room is in its two hidden parts.
    record ThinPool(int extents, boolean failsWhenFull) implements Layout {}

    record PoolData(String pool, int extents) implements Layout {}

    record PoolMetadata(String pool, int extents) implements Layout {}

    /// Kept free for the repair of a pool's metadata.
    record PoolSpare(int extents) implements Layout {}

    record ThinVolume(String pool, long bytes, Optional<String> origin) implements Layout {}

    /// What it takes from its volume group.
    default int allocated() {
        return switch (this) {
            case Linear(int extents) -> extents;
            case ThickSnapshot(var _, int extents, var _, var _) -> extents;
            case PoolData(var _, int extents) -> extents;
            case PoolMetadata(var _, int extents) -> extents;
            case PoolSpare(int extents) -> extents;
            case ThinPool _, ThinVolume _ -> 0;
        };
    }

    /// The size that reports give; of a thick snapshot that is its store's.
    default long bytes(long extentSize) {
        return switch (this) {
            case ThinVolume(var _, long bytes, var _) -> bytes;
            case ThinPool(int extents, var _) -> extents * extentSize;
            case Linear _, ThickSnapshot _, PoolData _, PoolMetadata _, PoolSpare _ -> allocated() * extentSize;
        };
    }

    /// How large it is to whoever opens it.
    default long deviceBytes(long extentSize) {
        return this instanceof ThickSnapshot snapshot ? snapshot.deviceBytes() : bytes(extentSize);
    }

    /// LVM's own parts are shown with `-a` only, in brackets.
    default boolean isHidden() {
        return switch (this) {
            case PoolData _, PoolMetadata _, PoolSpare _ -> true;
            case ThickSnapshot snapshot -> snapshot.merging();
            case Linear _, ThinPool _, ThinVolume _ -> false;
        };
    }
}
