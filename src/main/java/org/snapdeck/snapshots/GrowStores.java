package org.snapdeck.snapshots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.StoreGrowth;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.Operations;

/// Carries out the rules for stores: asks for the enlargement that a person would ask for, in the name of the rule.
/// Nobody does it while no console runs.
public final class GrowStores {
    private static final Logger LOG = LoggerFactory.getLogger(GrowStores.class);

    /// What the host has refused is not asked for with every look.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int MIB = 1 << 20;

    private final EnlargeStore enlargeStore;
    private final Operations operations;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();

    /// @param size of the store then
    private record Asked(ByteSize size, Instant at) {}

    public GrowStores(EnlargeStore enlargeStore, Operations operations, InstantSource clock) {
        this.enlargeStore = enlargeStore;
        this.operations = operations;
        this.clock = clock;
    }

    /// One look at a time: a request makes a new picture, which is looked at when this look is over.
    public void follow(Picture picture) {
        if (looking.isHeldByCurrentThread() || !looking.tryLock()) {
            return;
        }
        try {
            picture.snapshots().forEach(snapshot -> follow(snapshot, picture));
        } finally {
            looking.unlock();
        }
    }

    private void follow(Snapshot snapshot, Picture picture) {
        if (StoreGrowth.of(snapshot, picture) instanceof StoreGrowth.Grow(var to) && isDue(snapshot, picture)) {
            try {
                operations.request(request(snapshot.id(), to));
            } catch (RequestRefused refused) {
                LOG.info("the store of {} is not enlarged by its rule", snapshot.id(), refused);
            }
        }
    }

    private boolean isDue(Snapshot snapshot, Picture picture) {
        var size = Fullness.of(snapshot, picture).map(Fullness::size).orElse(ByteSize.NOTHING);
        var now = clock.instant();
        var before = asked.get(snapshot.id());
        if (before != null
                && before.size().equals(size)
                && now.isBefore(before.at().plus(PAUSE))) {
            return false;
        }
        asked.put(snapshot.id(), new Asked(size, now));
        return true;
    }

    /// The rule is asked once more inside the transaction: somebody may have taken it back.
    private Operations.Request request(UUID snapshotId, ByteSize to) {
        return (handle, picture) -> {
            var rule = picture.growthRule(snapshotId)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.growth.gone")));
            return enlargeStore
                    .request(new EnlargeStoreRequest(UUID.randomUUID(), snapshotId, to))
                    .write(handle, picture)
                    .by(name(rule));
        };
    }

    /// What the journal calls it.
    static String name(GrowthRule rule) {
        return "rule (above %d %%: %d MiB more)"
                .formatted(rule.above(), rule.step().bytes() / MIB);
    }
}
