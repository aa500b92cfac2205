package org.snapdeck.inventory;

import java.util.List;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.Grade;

/// Whether a thin pool is below its critical levels, so that something new may be made in it without a second thought.
/// It is an advice and not a rule: who has a reason goes on. What LVM itself refuses is refused by [HostRules].
public final class PoolPressure {
    private PoolPressure() {}

    /// Of the pool that a volume is in, whatever it is called by now.
    public static Verdict explain(Volume volume, Picture picture) {
        return explain(Fullness.ofPool(volume, picture), picture);
    }

    public static Verdict explain(PoolName pool, Picture picture) {
        return picture.thinPool(pool)
                .map(seen -> explain(Fullness.ofPool(pool.hostId(), seen, picture), picture))
                .orElseGet(Verdict::allowed);
    }

    private static Verdict explain(List<Fullness> pool, Picture picture) {
        return pool.stream()
                .filter(full -> full.grade() == Grade.CRITICAL)
                .findFirst()
                .map(full -> Verdict.refused(
                        full.series().content() == Content.DATA
                                ? "rule.thin-pool.critical-data"
                                : "rule.thin-pool.critical-metadata",
                        full.name(),
                        Math.round(full.percent()),
                        picture.levels().of(full.series().content()).critical()))
                .orElseGet(Verdict::allowed);
    }
}
