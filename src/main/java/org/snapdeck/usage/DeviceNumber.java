package org.snapdeck.usage;

/// The kernel's number of a block device.
public record DeviceNumber(int major, int minor) {

    public DeviceNumber {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("Not a device: " + major + ":" + minor);
        }
    }

    @Override
    public String toString() {
        return major + ":" + minor;
    }
}
