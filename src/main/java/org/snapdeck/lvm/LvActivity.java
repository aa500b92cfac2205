package org.snapdeck.lvm;

import java.util.Optional;
import org.snapdeck.usage.DeviceNumber;

/// The device behind a logical volume, if it has one now.
public record LvActivity(
        Answer active,
        Answer open,
        Answer suspended,
        Answer skipActivation,
        Permission permission,
        Optional<DeviceNumber> device) {}
