package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.RowStories;

/// The snapshots of the chosen project, as they are now.
public final class SnapshotsViewModel {
    private final ObservableValue<Picture> picture;
    private final ObservableValue<List<Operation>> operations;
    private final ObservableValue<Optional<UUID>> project;
    private final ReadOnlyObjectWrapper<List<SnapshotRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());

    /// @param operations the recent ones
    /// @param project whose snapshots; empty for all
    public SnapshotsViewModel(
            ObservableValue<Picture> picture,
            ObservableValue<List<Operation>> operations,
            ObservableValue<Optional<UUID>> project) {
        this.picture = picture;
        this.operations = operations;
        this.project = project;
        picture.subscribe(_ -> arrange());
        operations.subscribe(_ -> arrange());
        project.subscribe(_ -> arrange());
    }

    private void arrange() {
        var now = picture.getValue();
        var told = RowStories.of(operations.getValue());
        rows.set(now.snapshots().stream()
                .filter(this::isOfProject)
                .map(snapshot -> SnapshotRow.of(snapshot, now, Optional.ofNullable(told.get(subject(snapshot, now)))))
                .toList());
        var shown = rows.get().stream().map(SnapshotRow::id).collect(Collectors.toUnmodifiableSet());
        alarms.set(Alarm.all(now).stream()
                .filter(alarm -> shown.contains(alarm.row()))
                .toList());
    }

    /// A snapshot that is reverted to, or that goes with its volume, is changed by an operation on the volume.
    private static UUID subject(Snapshot snapshot, Picture now) {
        return snapshot.status().isPassing() && !now.isUnderWay(snapshot.id()) ? snapshot.volumeId() : snapshot.id();
    }

    private boolean isOfProject(Snapshot snapshot) {
        return project.getValue().map(snapshot.projectId()::equals).orElse(true);
    }

    public ReadOnlyObjectProperty<List<SnapshotRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Which of them have to be looked at, the most urgent first.
    public ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    ObservableValue<Picture> picture() {
        return picture;
    }

    /// Whether an action may be done with a row now.
    public Verdict explain(SnapshotAction action, SnapshotRow row) {
        var now = picture.getValue();
        return now.snapshot(row.id())
                .map(snapshot -> Rules.explain(action, snapshot, now))
                .orElseGet(() -> Verdict.refused("rule.snapshot.gone"));
    }

    /// Whether an action may be done with the set that a row belongs to.
    public Verdict explain(SetAction action, SnapshotRow row) {
        var now = picture.getValue();
        return now.setOf(row.id())
                .map(set -> Rules.explain(action, set, now))
                .orElseGet(() -> Verdict.refused("rule.set.alone"));
    }

    /// What was done with a snapshot, the newest first: to itself, or to another row by a request that names it, such
    /// as a revert to it, a copy of it, or the end of its volume.
    public List<Operation> operationsOn(SnapshotRow row) {
        return operations.getValue().stream()
                .filter(operation ->
                        operation.objectId().equals(row.id()) || names(operation.request(), row.snapshot()))
                .toList();
    }

    /// By its own id, or by that of what the host has of it.
    private static boolean names(String request, Snapshot snapshot) {
        return request.contains(snapshot.id().toString())
                || snapshot.uuid().map(LvUuid::text).filter(request::contains).isPresent();
    }
}
