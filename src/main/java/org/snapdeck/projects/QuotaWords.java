package org.snapdeck.projects;

import org.snapdeck.fx.Fill;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;

/// How a quota and its use are told.
final class QuotaWords {
    private final Words words;

    QuotaWords(Words words) {
        this.words = words;
    }

    String chosen(ProjectRow row) {
        return row.chosen() ? words.text("projects.chosen") : "";
    }

    Fill volumes(Quota quota, QuotaUse use) {
        return Limit.standing("volumes", use.volumes(), quota.volumes(), words).fill();
    }

    Fill snapshots(Quota quota, QuotaUse use) {
        return Limit.standing("snapshots", use.snapshots(), quota.snapshots(), words)
                .fill();
    }

    Fill gigabytes(Quota quota, QuotaUse use) {
        return Limit.standing("gigabytes", use.gigabytes(), quota.gigabytes(), words)
                .fill();
    }

    String perVolume(Quota quota) {
        return quota.perVolumeGigabytes() < 0
                ? words.text("quota.no-limit")
                : words.text("quota.gib", quota.perVolumeGigabytes());
    }

    String counted(Quota quota) {
        return words.text(quota.snapshotsCount() ? "projects.count" : "projects.no-count");
    }
}
