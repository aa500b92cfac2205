package org.snapdeck.volumes;

import java.util.List;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.WriteCost;

/// What writing to a volume costs, and what room there is for it.
///
/// @param copies how often what is written for the first time is copied before
/// @param pool how full the thin pool is that it is in, by data and by metadata
public record VolumeLoad(int copies, List<Fullness> pool) {
    public VolumeLoad {
        pool = List.copyOf(pool);
    }

    static VolumeLoad of(Volume volume, Picture picture) {
        return new VolumeLoad(WriteCost.of(volume, picture), Fullness.ofPool(volume, picture));
    }
}
