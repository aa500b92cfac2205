package org.snapdeck.projects;

import org.snapdeck.fx.Fill;
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
        return fill(use.volumes(), quota.volumes());
    }

    Fill snapshots(Quota quota, QuotaUse use) {
        return fill(use.snapshots(), quota.snapshots());
    }

    Fill gigabytes(Quota quota, QuotaUse use) {
        return fill(use.gigabytes(), quota.gigabytes());
    }

    String perVolume(Quota quota) {
        return quota.perVolumeGigabytes() < 0
                ? words.text("quota.no-limit")
                : words.text("quota.gib", quota.perVolumeGigabytes());
    }

    String counted(Quota quota) {
        return words.text(quota.snapshotsCount() ? "quota.counted.both" : "quota.counted.volumes");
    }

    /// Where nothing is allowed it is full.
    private Fill fill(int used, int limit) {
        if (limit < 0) {
            return Fill.of(0, words.text("quota.used", used));
        }
        return Fill.of(limit == 0 ? 1 : (double) used / limit, words.text("quota.used-of", used, limit));
    }
}
