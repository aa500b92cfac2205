package org.snapdeck.usage;

import java.util.Optional;

/// A process that has a device open; its program is unknown when it ended or is not ours to see.
public record DeviceProcess(String device, long process, Optional<String> program) {}
