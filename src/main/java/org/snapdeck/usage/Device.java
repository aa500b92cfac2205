package org.snapdeck.usage;

/// A device of the kernel's device mapper. Its uuid tells by its first letters who made it, such as `LVM-`;
/// helpers such as the `-real` one below an origin bear the uuid of what people use with a suffix.
public record Device(String name, String uuid, DeviceNumber number, int openCount, boolean suspended) {}
