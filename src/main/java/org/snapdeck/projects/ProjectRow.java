package org.snapdeck.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;

/// A project with what it may have and what it has.
///
/// @param chosen whether it is the one that the window shows
public record ProjectRow(Project project, Quota quota, QuotaUse use, boolean chosen) {
    static List<ProjectRow> all(Picture picture, Optional<UUID> chosen) {
        return picture.projects().stream()
                .map(project -> new ProjectRow(
                        project,
                        picture.quota(project.id()),
                        picture.quotaUse(project.id()),
                        chosen.filter(project.id()::equals).isPresent()))
                .toList();
    }

    public UUID id() {
        return project.id();
    }

    public String name() {
        return project.name();
    }
}
