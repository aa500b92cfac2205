package org.snapdeck.lvm;

/// LVM's uuid of a volume group.
public record VgUuid(String text) {

    public VgUuid {
        LvmUuidText.check(text);
    }

    /// Without hyphens, as it stands in the uuid of a device.
    public String bare() {
        return LvmUuidText.bare(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
