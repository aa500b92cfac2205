package org.snapdeck.lvm;

/// A device of the kernel's device mapper. The uuid of one that belongs to a logical volume starts with `LVM-`;
/// helpers such as the `-real` one below an origin bear the volume's uuid with a suffix.
public record Device(String name, String uuid, DeviceNumber number, int openCount, Answer suspended) {

    /// Whether this is the device that people use of that volume, not one of its helpers.
    public boolean isOf(LogicalVolume volume) {
        return uuid.equals("LVM-" + volume.identity().deviceUuid());
    }
}
