package org.snapdeck.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Picture;

/// What the projects use of their quotas, and what the pools have.
public final class OverviewViewModel {
    private final ObservableValue<Picture> picture;
    private final ObservableValue<Optional<UUID>> chosen;
    private final ReadOnlyObjectWrapper<Optional<ProjectUse>> project = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ProjectUse>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<HostUse>> hosts = new ReadOnlyObjectWrapper<>(List.of());

    /// @param chosen the project that the window shows
    public OverviewViewModel(ObservableValue<Picture> picture, ObservableValue<Optional<UUID>> chosen) {
        this.picture = picture;
        this.chosen = chosen;
        picture.subscribe(_ -> arrange());
        chosen.subscribe(_ -> arrange());
    }

    private void arrange() {
        var now = picture.getValue();
        var all = ProjectUse.all(now);
        project.set(all.stream()
                .filter(use ->
                        chosen.getValue().filter(use.project().id()::equals).isPresent())
                .findFirst());
        projects.set(all);
        hosts.set(HostUse.all(now));
        alarms.set(Alarm.all(now).stream().filter(Alarm::isOfPool).toList());
    }

    /// The chosen one.
    public ReadOnlyObjectProperty<Optional<ProjectUse>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ProjectUse>> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    /// Which pools have to be looked at, the most urgent first.
    public ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<HostUse>> hostsProperty() {
        return hosts.getReadOnlyProperty();
    }
}
