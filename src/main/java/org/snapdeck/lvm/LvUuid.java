package org.snapdeck.lvm;

/// LVM's uuid of a logical volume, which stays when the volume is renamed.
public record LvUuid(String text) {

    public LvUuid {
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
