package org.snapdeck.demo.lvm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A logical volume as LVM's metadata knows it. Tags are sorted, as reports show them.
public record LogicalVolume(String name, String uuid, long created, List<String> tags, Traits traits, Layout layout) {

    /// What `lvchange` turns on and off.
    public record Traits(boolean writeable, boolean skipsActivation) {
        public static final Traits USUAL = new Traits(true, false);
    }

    public LogicalVolume {
        tags = List.copyOf(new TreeSet<>(tags));
    }

    boolean isSnapshotOf(LogicalVolume origin) {
        return layout instanceof Layout.ThickSnapshot snapshot
                && snapshot.origin().equals(origin.uuid);
    }

    /// Whether LVM has noted that it shall be merged back.
    boolean isMerging() {
        return layout instanceof Layout.ThickSnapshot snapshot && snapshot.merging();
    }

    boolean isIn(LogicalVolume pool) {
        return layout instanceof Layout.ThinVolume thin && thin.pool().equals(pool.uuid);
    }

    Optional<String> originUuid() {
        return switch (layout) {
            case Layout.ThickSnapshot(String origin, var _, var _, var _) -> Optional.of(origin);
            case Layout.ThinVolume(var _, var _, Optional<String> origin) -> origin;
            case Layout.Linear _, Layout.ThinPool _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ ->
                Optional.empty();
        };
    }

    LogicalVolume renamed(String other) {
        return new LogicalVolume(other, uuid, created, tags, traits, layout);
    }

    LogicalVolume withTags(Collection<String> others) {
        return new LogicalVolume(name, uuid, created, List.copyOf(others), traits, layout);
    }

    LogicalVolume withTraits(Traits others) {
        return new LogicalVolume(name, uuid, created, tags, others, layout);
    }

    LogicalVolume withLayout(Layout other) {
        return new LogicalVolume(name, uuid, created, tags, traits, other);
    }
}
