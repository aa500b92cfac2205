package org.snapdeck.snapshots;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.SnapshotStore;

/// Where the snapshot of a thick volume keeps what its origin overwrites: in a store that can't overflow, or in
/// a smaller one of the size that is typed. A thin volume leaves no choice.
public final class CreateSnapshotStoreViewModel {
    private final BooleanProperty small = new SimpleBooleanProperty(false);
    private final StringProperty typed = new SimpleStringProperty("20 %");
    private final ReadOnlyBooleanWrapper thick = new ReadOnlyBooleanWrapper(true);

    void see(Volume volume, Picture picture) {
        thick.set(picture.seen(volume)
                .map(seen -> !seen.isThin())
                .orElse(!volume.pool().isThin()));
    }

    private boolean isTyped() {
        return thick.get() && small.get();
    }

    /// Empty for one that can't overflow, and while what is typed is no size.
    Optional<ByteSize> size(Volume volume) {
        return isTyped() ? StoreText.read(typed.get(), volume.size()) : Optional.empty();
    }

    Verdict explain(Volume volume, Picture picture) {
        if (isTyped() && size(volume).isEmpty()) {
            return Verdict.refused("create-snapshot.store-form");
        }
        return store(volume, picture)
                .map(store -> HostRules.snapshotHasSpace(volume, store, picture))
                .orElseGet(Verdict::allowed);
    }

    /// What the store takes of its volume group; nothing for a thin volume, and while the volume is not seen.
    Optional<SpaceNeed> need(Volume volume, Picture picture) {
        return store(volume, picture)
                .filter(_ -> thick.get())
                .flatMap(store -> SpaceNeed.ofSnapshot(volume, store, picture));
    }

    private Optional<SnapshotStore> store(Volume volume, Picture picture) {
        return picture.seen(volume).map(seen -> CreateSnapshotOrder.storeOf(seen, size(volume)));
    }

    /// Whether the store shall be smaller than what can't overflow.
    public BooleanProperty smallProperty() {
        return small;
    }

    /// In GiB or in percent, as it is typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Whether the snapshot will have a store at all.
    public ReadOnlyBooleanProperty thickProperty() {
        return thick.getReadOnlyProperty();
    }
}
