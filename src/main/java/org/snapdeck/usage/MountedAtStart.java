package org.snapdeck.usage;

/// A line of `/etc/fstab`: what the host mounts, or swaps to, whenever it starts.
///
/// @param what a device, or by what it is known, such as `UUID=...`
/// @param path where; `none` for a swap
public record MountedAtStart(String what, String path) {

    private static final String BY_UUID = "UUID=";
    private static final String BY_UUID_LINK = "/dev/disk/by-uuid/";

    /// Whether it takes whatever device bears that uuid, of two with the same either one.
    public boolean isByUuid(String uuid) {
        return what.equalsIgnoreCase(BY_UUID + uuid) || what.equalsIgnoreCase(BY_UUID_LINK + uuid);
    }
}
