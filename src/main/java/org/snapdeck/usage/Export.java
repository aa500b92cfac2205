package org.snapdeck.usage;

/// A device that the kernel's own iSCSI target has taken.
///
/// @param target under whose name it is exported; or how the target calls the device, if it is exported nowhere yet
/// @param node the device
public record Export(String target, String node) {}
