package org.snapdeck.usage;

import java.util.Optional;

/// What udev found at the beginning of a device: a filesystem, a swap, an encrypted container, a disk of LVM's.
///
/// @param kind such as `ext4`, `swap`, `crypto_LUKS` or `LVM2_member`
public record Signature(DeviceNumber device, String kind, Optional<String> uuid) {

    private static final String LVM = "LVM2_member";

    public boolean isDiskOfLvm() {
        return kind.equals(LVM);
    }

    public boolean isSwap() {
        return kind.equals("swap");
    }

    public boolean isFilesystem() {
        return !isDiskOfLvm() && !isSwap() && !kind.startsWith("crypto_") && !kind.endsWith("_member");
    }
}
