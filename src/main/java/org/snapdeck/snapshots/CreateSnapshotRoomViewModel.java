package org.snapdeck.snapshots;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.snapdeck.fx.InsistenceViewModel;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.WriteCost;

/// What one more snapshot means: for whoever writes to the volume, and for the pool that it is in.
public final class CreateSnapshotRoomViewModel {
    private final Words words;
    private final InsistenceViewModel insistence;
    private final ReadOnlyStringWrapper writeCost = new ReadOnlyStringWrapper("");

    CreateSnapshotRoomViewModel(Words words) {
        this.words = words;
        this.insistence = new InsistenceViewModel(words);
    }

    void see(Volume volume, Picture picture) {
        var thick = picture.seen(volume).filter(seen -> !seen.isThin()).isPresent();
        insistence.see(PoolPressure.explain(volume, picture));
        writeCost.set(thick ? words.text("write-cost.then", WriteCost.of(volume, picture) + 1) : "");
    }

    /// What a pool that is almost full has to say against it.
    public InsistenceViewModel insistence() {
        return insistence;
    }

    /// How often what is written is copied with this snapshot; empty for a thin one, which costs nothing.
    public ReadOnlyStringProperty writeCostProperty() {
        return writeCost.getReadOnlyProperty();
    }
}
