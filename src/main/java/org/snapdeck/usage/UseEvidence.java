package org.snapdeck.usage;

import java.util.List;

/// All that tells who uses a device.
public record UseEvidence(
        Seen<List<Device>> devices,
        Seen<List<Mount>> mounts,
        Seen<List<Holder>> holders,
        Seen<List<DeviceProcess>> processes) {}
