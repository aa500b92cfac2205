package org.snapdeck.projects;

import org.jdbi.v3.core.Handle;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectAction;
import org.snapdeck.inventory.ProjectRules;
import org.snapdeck.inventory.ProjectTable;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;

/// Adds, changes and deletes projects. Nothing happens on a host. The rules are asked inside the transaction, so
/// that nothing can come into a project while it is deleted.
public final class ProjectDirectory {
    private final Database database;
    private final Inventory inventory;

    public ProjectDirectory(Database database, Inventory inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    /// Whether a new project, or one that is there, may be called so and have this quota.
    static Verdict explain(Project project, Quota quota, Picture picture) {
        return ProjectRules.explainName(project, picture)
                .andThen(() -> ProjectRules.explainLimit(quota.volumes()))
                .andThen(() -> ProjectRules.explainLimit(quota.snapshots()))
                .andThen(() -> ProjectRules.explainLimit(quota.gigabytes()))
                .andThen(() -> ProjectRules.explainLimit(quota.perVolumeGigabytes()));
    }

    /// @throws RequestRefused its name or its quota can't be
    public void add(Project project, Quota quota) throws RequestRefused {
        write((handle, picture) -> {
            var verdict = explain(project, quota, picture);
            if (verdict.isAllowed()) {
                ProjectTable.insert(handle, project, quota);
            }
            return verdict;
        });
    }

    /// @throws RequestRefused its name or its quota can't be, or it was deleted meanwhile
    public void change(Project project, Quota quota) throws RequestRefused {
        write((handle, picture) -> {
            var verdict =
                    Rules.explain(ProjectAction.EDIT, project, picture).andThen(() -> explain(project, quota, picture));
            if (verdict.isAllowed()) {
                ProjectTable.update(handle, project, quota);
            }
            return verdict;
        });
    }

    /// @throws RequestRefused it isn't empty, or it is the only one
    public void delete(Project project) throws RequestRefused {
        write((handle, picture) -> {
            var verdict = Rules.explain(ProjectAction.DELETE, project, picture);
            if (verdict.isAllowed()) {
                ProjectTable.delete(handle, project.id());
            }
            return verdict;
        });
    }

    private void write(Change change) throws RequestRefused {
        RequestRefused.unlessAllowed(database.durable(handle -> change.attempt(handle, inventory.within(handle))));
        inventory.rowsChanged();
    }

    /// Writes only what its verdict allows.
    @FunctionalInterface
    private interface Change {
        Verdict attempt(Handle handle, Picture picture);
    }
}
