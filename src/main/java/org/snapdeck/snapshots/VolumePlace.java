package org.snapdeck.snapshots;

import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;

/// Where a volume lies and how large it is, in words.
final class VolumePlace {
    private VolumePlace() {}

    static String of(Volume volume, Picture picture, Words words) {
        return words.text(
                "create-snapshot.place",
                volume.size(),
                volume.lv().in(volume.pool().group()).text(),
                picture.host(volume.pool().hostId()).map(StorageHost::name).orElse("?"));
    }
}
