package org.snapdeck.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.ResetRules;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.VolumeStatus;

/// Which status a row may be given by hand, beside what its host shows. The host is looked at once when the dialog
/// opens, and again by the rules of the request.
public final class ResetStatusViewModel {
    private final UUID rowId;
    private final String before;
    private final ObservableValue<Picture> picture;
    private final ResetStatusDesk desk;
    private final Words words;
    private final Noting noting;
    private final ReadOnlyObjectWrapper<List<StatusChoice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;

    /// @param row as it was when the dialog was opened
    public ResetStatusViewModel(
            StorageRow row,
            ObservableValue<Picture> picture,
            ResetStatusDesk desk,
            Words words,
            Background background) {
        this.rowId = row.id();
        this.before = row.status();
        this.picture = picture;
        this.desk = desk;
        this.words = words;
        noting = new Noting(words, background);
        subscriptions = Subscription.combine(
                picture.subscribe(_ -> refresh()),
                chosen.subscribe(_ -> refresh()),
                noting.busyProperty().subscribe(_ -> refresh()));
        var hostId = row.pool().hostId();
        background.run(() -> desk.lookAgain().apply(hostId), (Picture _) -> {}, noting::refuse);
    }

    private void refresh() {
        choices.set(row().map(this::choices).orElse(List.of()));
        reason.set(reason());
    }

    private List<StatusChoice> choices(StorageRow row) {
        return statuses(row)
                .map(status ->
                        new StatusChoice(status, words.reason(ResetStatus.explain(row, status, picture.getValue()))))
                .toList();
    }

    static Stream<String> statuses(StorageRow row) {
        return switch (row) {
            case StorageRow.OfVolume _ -> ResetRules.volumeStatuses().stream().map(VolumeStatus::word);
            case StorageRow.OfSnapshot _ ->
                ResetRules.snapshotStatuses().stream().map(SnapshotStatus::word);
        };
    }

    private String reason() {
        if (noting.isBusy()) {
            return words.text("form.busy");
        }
        return chosen.get()
                .map(status -> choices.get().stream()
                        .filter(choice -> choice.status().equals(status))
                        .map(StatusChoice::reason)
                        .findFirst()
                        .orElseGet(() -> words.text("rule.row.gone")))
                .orElseGet(() -> words.text("reset-status.choose"));
    }

    public void submit() {
        if (!reason().isEmpty()) {
            return;
        }
        var wanted = chosen.get().orElseThrow();
        noting.submit(() -> desk.requests().reset(rowId, before, wanted));
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    /// The row as it is now; nothing when it is gone.
    public Optional<StorageRow> row() {
        return StorageRow.find(rowId, picture.getValue());
    }

    public ObservableValue<Picture> picture() {
        return picture;
    }

    ReadOnlyObjectProperty<List<StatusChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Cinder's word for the status that was chosen.
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// Why it can't be done; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public Noting noting() {
        return noting;
    }
}
