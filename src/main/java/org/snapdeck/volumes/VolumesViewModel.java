package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.RowStories;

/// The volumes of the chosen project, as they are now.
public final class VolumesViewModel {
    private final ObservableValue<Picture> picture;
    private final ObservableValue<List<Operation>> operations;
    private final ObservableValue<Optional<UUID>> project;
    private final ReadOnlyObjectWrapper<List<VolumeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /// @param operations the recent ones
    /// @param project whose volumes; empty for all
    public VolumesViewModel(
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
        rows.set(now.volumes().stream()
                .filter(this::isOfProject)
                .map(volume -> VolumeRow.of(volume, now, Optional.ofNullable(told.get(volume.id()))))
                .toList());
    }

    private boolean isOfProject(Volume volume) {
        return project.getValue().map(volume.projectId()::equals).orElse(true);
    }

    public ReadOnlyObjectProperty<List<VolumeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ObservableValue<Picture> picture() {
        return picture;
    }

    ObservableValue<Optional<UUID>> project() {
        return project;
    }

    /// Whether an action may be done with a row now.
    public Verdict explain(VolumeAction action, VolumeRow row) {
        var now = picture.getValue();
        return now.volume(row.id())
                .map(volume -> Rules.explain(action, volume, now))
                .orElseGet(() -> Verdict.refused("rule.volume.gone"));
    }

    Verdict explain(SnapshotAction action, Snapshot snapshot) {
        return Rules.explain(action, snapshot, picture.getValue());
    }

    /// Whether there is a host where a volume could be made.
    Verdict explainCreation() {
        return anywhere(host -> HostRules.takesWork(host.id(), picture.getValue()));
    }

    /// Whether there is a host with something to adopt.
    Verdict explainAdoption() {
        return anywhere(host -> Adoption.explain(host.id(), picture.getValue()));
    }

    /// Where it is possible nowhere, the first host says why.
    private Verdict anywhere(Function<StorageHost, Verdict> rule) {
        var verdicts = picture.getValue().hosts().stream().map(rule).toList();
        return verdicts.stream()
                .filter(Verdict::isAllowed)
                .findFirst()
                .or(() -> verdicts.stream().findFirst())
                .orElseGet(() -> Verdict.refused("rule.host.none"));
    }

    /// The copy that fills the volume now.
    public Optional<Operation> runningCopy(VolumeRow row) {
        return operations.getValue().stream()
                .filter(operation -> operation.objectId().equals(row.id()))
                .filter(Operation::isRunningCopy)
                .findFirst();
    }

    /// Everything that is known of a row.
    public VolumeDetails details(VolumeRow row) {
        return VolumeDetails.of(row, picture.getValue(), operations.getValue());
    }

    /// What the row's volume came from, and what came from it.
    public VolumeFamily family(VolumeRow row) {
        return VolumeFamily.of(row.volume(), picture.getValue());
    }

    /// Whether there is a host that could have volumes.
    public boolean hasHosts() {
        return !picture.getValue().hosts().isEmpty();
    }
}
