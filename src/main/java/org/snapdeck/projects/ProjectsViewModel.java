package org.snapdeck.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.ProjectAction;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;

/// The projects, as they are now.
public final class ProjectsViewModel {
    private final ObservableValue<Picture> picture;
    private final ObservableValue<Optional<UUID>> chosen;
    private final ReadOnlyObjectWrapper<List<ProjectRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /// @param chosen the project that the window shows
    public ProjectsViewModel(ObservableValue<Picture> picture, ObservableValue<Optional<UUID>> chosen) {
        this.picture = picture;
        this.chosen = chosen;
        picture.subscribe(_ -> arrange());
        chosen.subscribe(_ -> arrange());
    }

    private void arrange() {
        rows.set(ProjectRow.all(picture.getValue(), chosen.getValue()));
    }

    public ReadOnlyObjectProperty<List<ProjectRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ObservableValue<Picture> picture() {
        return picture;
    }

    Verdict explain(ProjectAction action, ProjectRow row) {
        return Rules.explain(action, row.project(), picture.getValue());
    }

    /// Whether the window can turn to it.
    Verdict explainChoice(ProjectRow row) {
        return row.chosen() ? Verdict.refused("rule.project.chosen", row.name()) : Verdict.allowed();
    }
}
