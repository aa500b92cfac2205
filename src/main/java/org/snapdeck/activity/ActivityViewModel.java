package org.snapdeck.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.activity.OperationRow.ObjectKind;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Latest;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.Operation;

/// The recent operations of all hosts, and the story of the one that somebody looks at.
public final class ActivityViewModel {
    private final ObservableValue<List<Operation>> operations;
    private final ObservableValue<Number> older;
    private final ObservableValue<Picture> picture;
    private final Tracking<UUID> tracking;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<OperationRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<OperationRow> watched = Optional.empty();
    private Runnable read = () -> {};

    /// @param operations the recent ones and those that have not ended, the newest first
    /// @param older how many more there are
    public ActivityViewModel(
            ObservableValue<List<Operation>> operations,
            ObservableValue<Number> older,
            ObservableValue<Picture> picture,
            Tracking<UUID> tracking,
            Background background) {
        this.operations = operations;
        this.older = older;
        this.picture = picture;
        this.tracking = tracking;
        this.background = background;
        operations.subscribe(_ -> arrange());
        picture.subscribe(_ -> arrange());
    }

    private void arrange() {
        var now = picture.getValue();
        rows.set(operations.getValue().stream()
                .map(operation -> OperationRow.of(operation, now))
                .toList());
    }

    public ReadOnlyObjectProperty<List<OperationRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many operations are kept that are not among the rows.
    ObservableValue<Number> older() {
        return older;
    }

    /// Reads the story of this operation: when it is another one than before, or when it has moved.
    public void watch(OperationRow row) {
        var before = watched;
        watched = Optional.of(row);
        if (before.map(OperationRow::id).filter(row.id()::equals).isEmpty()) {
            progress.set(Optional.empty());
            read = new Latest<Progress>(background, () -> tracking.progress(row.id()), now -> show(row.id(), now))
                    ::read;
        } else if (before.get().operation().equals(row.operation())) {
            return;
        }
        read.run();
    }

    private void show(UUID id, Progress now) {
        if (watched.map(OperationRow::id).filter(id::equals).isPresent()) {
            progress.set(Optional.of(now));
        }
    }

    /// The story of the watched operation, as soon as it was read.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether what the operation is about can be shown.
    public Verdict explainObject(OperationRow row) {
        return row.object() == ObjectKind.GONE
                ? Verdict.refused("activity.object-gone", row.objectName())
                : Verdict.allowed();
    }

    /// Whether the operation's host can be shown.
    public Verdict explainHost(OperationRow row) {
        return row.host().isEmpty() ? Verdict.refused("activity.host-gone") : Verdict.allowed();
    }
}
