package org.snapdeck.usage;

/// A filesystem mounted on the host. Some, such as btrfs, show a number that is not their device's: `source`
/// helps then.
public record Mount(DeviceNumber device, String path, String filesystem, String source) {}
