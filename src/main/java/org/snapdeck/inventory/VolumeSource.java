package org.snapdeck.inventory;

import java.util.UUID;

/// What a volume was made from. The source may be gone by now.
public sealed interface VolumeSource {
    UUID id();

    record FromSnapshot(UUID id) implements VolumeSource {}

    record FromVolume(UUID id) implements VolumeSource {}
}
