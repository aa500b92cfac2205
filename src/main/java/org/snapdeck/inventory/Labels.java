package org.snapdeck.inventory;

/// What people call a volume or a snapshot.
///
/// @param bootable whether a machine can start from it; never of a snapshot
public record Labels(String name, String description, boolean bootable) {
    /// As Cinder's columns.
    public static final int LONGEST = 255;

    public static Labels of(Volume volume) {
        return new Labels(volume.name(), volume.description(), volume.bootable());
    }

    public static Labels of(Snapshot snapshot) {
        return new Labels(snapshot.name(), snapshot.description(), false);
    }

    /// Whether somebody may call it so.
    public Verdict explain() {
        if (name.isBlank()) {
            return Verdict.refused("form.name-missing");
        }
        return name.length() > LONGEST || description.length() > LONGEST
                ? Verdict.refused("rule.text.too-long", LONGEST)
                : Verdict.allowed();
    }
}
