package org.snapdeck.inventory;

/// The one answer to "may I?", for menus, dialogs and requests alike. Pure: it reads the picture and nothing
/// else. Statuses and their conditions are Cinder's; unknown is never taken for free.
public final class Rules {
    private Rules() {}

    public static Verdict explain(VolumeAction action, Volume volume, Picture picture) {
        return new VolumeRules(volume, picture).explain(action);
    }

    public static Verdict explain(SnapshotAction action, Snapshot snapshot, Picture picture) {
        return new SnapshotRules(snapshot, picture).explain(action);
    }

    public static Verdict explain(SetAction action, SnapshotSet set, Picture picture) {
        return new SnapshotSetRules(set, picture).explain(action);
    }

    /// Whether all that was taken together is still there, and of use.
    public static boolean isWhole(SnapshotSet set, Picture picture) {
        return SnapshotSetRules.isWhole(set, picture);
    }

    public static Verdict explain(ProjectAction action, Project project, Picture picture) {
        return ProjectRules.explain(action, project, picture);
    }

    public static Verdict explain(HostAction action, StorageHost host) {
        return HostRules.explain(action, host);
    }
}
