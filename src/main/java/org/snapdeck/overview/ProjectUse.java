package org.snapdeck.overview;

import java.util.List;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;

/// A project, what it may have, and what it has.
public record ProjectUse(Project project, Quota quota, QuotaUse use) {
    static List<ProjectUse> all(Picture picture) {
        return picture.projects().stream()
                .map(project -> new ProjectUse(project, picture.quota(project.id()), picture.quotaUse(project.id())))
                .toList();
    }
}
