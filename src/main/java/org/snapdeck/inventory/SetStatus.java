package org.snapdeck.inventory;

import java.util.List;

/// The status of a set, as Cinder has one of a group snapshot: that of its members together. It is never kept, so that
/// it can't drift.
final class SetStatus {
    private static final String DELETED = "deleted";

    private SetStatus() {}

    /// @param members of those that are left
    static String of(List<SnapshotStatus> members) {
        return members.stream()
                .filter(SnapshotStatus::isPassing)
                .findFirst()
                .or(() -> members.stream().filter(SnapshotStatus::isError).findFirst())
                .or(() -> members.stream().findFirst())
                .map(SnapshotStatus::word)
                .orElse(DELETED);
    }
}
