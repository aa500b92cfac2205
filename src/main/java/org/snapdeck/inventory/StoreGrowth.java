package org.snapdeck.inventory;

import java.util.Optional;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.lvm.ByteSize;

/// What the rule that somebody has made for the store of a snapshot says now.
public sealed interface StoreGrowth {
    /// There is none, or nothing to do.
    record Rest() implements StoreGrowth {}

    /// It gets as much.
    record Grow(ByteSize to) implements StoreGrowth {}

    /// It should get more and can't.
    record Stuck(Verdict.Refused why) implements StoreGrowth {}

    /// While something is done with the snapshot, such as the enlargement before, it rests.
    static StoreGrowth of(Snapshot snapshot, Picture picture) {
        var full = Fullness.of(snapshot, picture).filter(store -> !store.bounded());
        var rule = picture.growthRule(snapshot.id());
        var busy = snapshot.status() != SnapshotStatus.AVAILABLE || picture.isUnderWay(snapshot.id());
        if (full.isEmpty()
                || rule.isEmpty()
                || busy
                || full.get().percent() <= rule.get().above()) {
            return new Rest();
        }
        return picture.volume(snapshot.volumeId())
                .map(volume -> of(snapshot, volume, rule.get(), full.get().size(), picture))
                .orElseGet(Rest::new);
    }

    private static StoreGrowth of(Snapshot snapshot, Volume volume, GrowthRule rule, ByteSize now, Picture picture) {
        if (!picture.sighting(volume.pool().hostId()).isFresh()) {
            return new Rest();
        }
        var most = ceiling(snapshot, volume, rule, picture);
        if (!most.isMoreThan(now)) {
            return new Stuck(Verdict.refusal("rule.growth.ceiling", most));
        }
        var wanted = ExtensionRules.roundedUp(volume, now.plus(rule.step()), picture);
        var to = wanted.isMoreThan(most) ? most : wanted;
        var verdict = Rules.explain(SnapshotAction.ENLARGE_STORE, snapshot, picture)
                .andThen(() -> ExtensionRules.explainStore(snapshot, to, picture));
        return switch (verdict) {
            case Verdict.Allowed() -> new Grow(to);
            case Verdict.Refused refused -> new Stuck(refused);
        };
    }

    /// Whole extents, and never more than somebody allowed or than can be of use.
    private static ByteSize ceiling(Snapshot snapshot, Volume volume, GrowthRule rule, Picture picture) {
        var useful = ExtensionRules.largestStore(snapshot, picture);
        var allowed = rule.ceiling().map(typed -> {
            var rounded = ExtensionRules.roundedUp(volume, typed, picture);
            var extent = ExtensionRules.roundedUp(volume, new ByteSize(1), picture);
            return rounded.isMoreThan(typed) ? rounded.minus(extent) : typed;
        });
        return Optional.of(allowed.orElseGet(() -> useful.orElse(ByteSize.NOTHING)))
                .filter(most -> useful.filter(most::isMoreThan).isEmpty())
                .orElseGet(useful::orElseThrow);
    }
}
