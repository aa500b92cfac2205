package org.snapdeck.volumes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.snapdeck.fx.TypedSize;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.lvm.ByteSize;

/// Where the new volume shall be: at first in the pool that has the most room.
final class CreateVolumePoolViewModel {
    private final Words words;
    private final ObjectProperty<Optional<PoolName>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PoolChoice>> choices = new ReadOnlyObjectWrapper<>(List.of());

    CreateVolumePoolViewModel(Words words) {
        this.words = words;
    }

    void see(Picture now) {
        choices.set(PoolChoice.all(now));
        if (chosen.get().isEmpty()) {
            choices.get().stream()
                    .max(Comparator.comparing(PoolChoice::free))
                    .ifPresent(roomiest -> chosen.set(Optional.of(roomiest.pool())));
        }
    }

    /// The chosen pool as it was last seen.
    Optional<PoolChoice> choice() {
        return choices.get().stream()
                .filter(choice -> Optional.of(choice.pool()).equals(chosen.get()))
                .findFirst();
    }

    /// What LVM makes of a size there: whole extents.
    ByteSize roundedUp(ByteSize wanted, Picture now) {
        return chosen.get()
                .map(where -> SpaceNeed.roundedUp(where, wanted, now))
                .orElse(wanted);
    }

    /// What LVM makes of a size there; empty when it is as it was typed.
    String rounding(ByteSize wanted, Picture now) {
        var after = roundedUp(wanted, now);
        return after.equals(wanted) ? "" : words.text("extend-volume.rounded", TypedSize.written(after));
    }

    /// A pool as it stands in the list.
    String describe(PoolChoice choice) {
        return words.text(
                choice.pool().isThin() ? "create-volume.thin-pool" : "create-volume.thick-pool",
                choice.pool().toString(),
                choice.host(),
                choice.free());
    }

    ObjectProperty<Optional<PoolName>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<List<PoolChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }
}
