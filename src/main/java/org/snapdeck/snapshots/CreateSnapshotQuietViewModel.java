package org.snapdeck.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.WriteFollower;
import org.snapdeck.usage.StoreLife;
import org.snapdeck.usage.WriteHistory;
import org.snapdeck.usage.WriteLook;
import org.snapdeck.usage.WriteRate;
import org.snapdeck.usage.WriteVerdict;

/// Whether the volume is being written to while the form is open, as long as the host has it active.
public final class CreateSnapshotQuietViewModel {
    private final CreateSnapshotDesk.Writes writes;
    private final Words words;
    private final Background background;
    private final ReadOnlyBooleanWrapper watched = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper storeLife = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<WriteRate>> rates = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<ByteSize> store = Optional.empty();
    private WriteHistory history = WriteHistory.EMPTY;
    private Optional<Instant> heard = Optional.empty();
    private Following following = new Following("");

    CreateSnapshotQuietViewModel(CreateSnapshotDesk.Writes writes, Words words, Background background) {
        this.writes = writes;
        this.words = words;
        this.background = background;
    }

    /// @param smaller the store, if it is one that can overflow
    void see(Volume volume, Picture picture, Optional<ByteSize> smaller) {
        store = smaller;
        var device = picture.seen(volume)
                .filter(LogicalVolume::isActive)
                .map(seen -> seen.identity().deviceUuid())
                .orElse("");
        if (!device.equals(following.device)) {
            follow(volume, device);
        }
        tellStoreLife();
    }

    private void follow(Volume volume, String device) {
        close();
        watched.set(!device.isEmpty());
        history = WriteHistory.EMPTY;
        heard = Optional.empty();
        if (!device.isEmpty()) {
            tell();
            following = new Following(device);
            following.end = writes.follow(volume.pool().hostId(), device, following);
        }
    }

    private void saw(WriteLook look) {
        history = history.and(look);
        heard = Optional.of(words.now());
        tell();
    }

    /// What is not seen is not quiet, and what was seen before a gap says nothing of the gap.
    private void lost(boolean silent) {
        history = WriteHistory.EMPTY;
        tell();
        verdict.set(silent ? silence() : words.text("create-snapshot.quiet.no-channel"));
    }

    private String silence() {
        return heard.map(last -> words.text("create-snapshot.quiet.silent-since", last.toString()))
                .orElseGet(() -> words.text("create-snapshot.quiet.silent"));
    }

    private void tell() {
        rates.set(history.rates());
        verdict.set(
                switch (WriteVerdict.of(history)) {
                    case WriteVerdict.Unknown() -> words.text("create-snapshot.quiet.unknown");
                    case WriteVerdict.Away() -> words.text("create-snapshot.quiet.away");
                    case WriteVerdict.Writing(double bytes) ->
                        words.text("create-snapshot.quiet.writing", words.size((long) bytes));
                    case WriteVerdict.Written(var ago) -> words.text("create-snapshot.quiet.written", ago.toSeconds());
                    case WriteVerdict.Quiet(var time) -> words.text("create-snapshot.quiet.quiet", time.toSeconds());
                });
        tellStoreLife();
    }

    private void tellStoreLife() {
        storeLife.set(store.flatMap(size -> history.average()
                        .flatMap(rate -> StoreLife.atLeast(size.bytes(), rate))
                        .map(time -> words.text("create-snapshot.quiet.store", size, words.about(time))))
                .orElse(""));
    }

    void close() {
        following.end.run();
        following = new Following("");
    }

    /// Hears of one device until the form follows another, or is closed: what was on its way then is dropped.
    private final class Following implements WriteFollower {
        private final String device;
        private Runnable end = () -> {};

        Following(String device) {
            this.device = device;
        }

        @Override
        public void saw(WriteLook look) {
            onScreen(() -> CreateSnapshotQuietViewModel.this.saw(look));
        }

        @Override
        public void lost(boolean silent) {
            onScreen(() -> CreateSnapshotQuietViewModel.this.lost(silent));
        }

        private void onScreen(Runnable change) {
            background.onScreen(() -> {
                if (following == this) {
                    change.run();
                }
            });
        }
    }

    /// Whether there is something to watch.
    public ReadOnlyBooleanProperty watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /// One sentence.
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The last two minutes, the oldest first.
    public ReadOnlyObjectProperty<List<WriteRate>> ratesProperty() {
        return rates.getReadOnlyProperty();
    }

    /// How long the store lasts that is typed; empty where it can't overflow or nothing is written.
    public ReadOnlyStringProperty storeLifeProperty() {
        return storeLife.getReadOnlyProperty();
    }
}
