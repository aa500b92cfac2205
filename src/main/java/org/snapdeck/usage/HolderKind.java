package org.snapdeck.usage;

import java.util.Locale;

/// What kind of device stands on another one.
public enum HolderKind {
    PARTITION,
    ENCRYPTED,
    RAID,
    /// A logical volume whose group has a disk on it.
    LVM,
    LOOP,
    OTHER;

    /// @param mapperUuid as the device mapper has it; empty for what is not the device mapper's
    static HolderKind of(String kernelName, String mapperUuid) {
        if (kernelName.startsWith("md") || mapperUuid.startsWith("DMRAID-")) {
            return RAID;
        }
        if (kernelName.startsWith("loop")) {
            return LOOP;
        }
        if (mapperUuid.startsWith("CRYPT-")) {
            return ENCRYPTED;
        }
        if (mapperUuid.matches("part[0-9]+-.*")) {
            return PARTITION;
        }
        return mapperUuid.startsWith("LVM-") ? LVM : OTHER;
    }

    /// For whoever finds the words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
