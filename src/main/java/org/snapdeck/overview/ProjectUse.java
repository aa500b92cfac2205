package org.snapdeck.overview;

import java.util.List;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;

/// A project, what it may have, and what it has.
public record ProjectUse(Project project, Quota quota, QuotaUse use) {
    Limit volumes(Words words) {
        return Limit.standing("volumes", use.volumes(), quota.volumes(), words);
    }

    Limit snapshots(Words words) {
        return Limit.standing("snapshots", use.snapshots(), quota.snapshots(), words);
    }

    Limit gigabytes(Words words) {
        return Limit.standing("gigabytes", use.gigabytes(), quota.gigabytes(), words);
    }

    static List<ProjectUse> all(Picture picture) {
        return picture.projects().stream()
                .map(project -> new ProjectUse(project, picture.quota(project.id()), picture.quotaUse(project.id())))
                .toList();
    }
}
