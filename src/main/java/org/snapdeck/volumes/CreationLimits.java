package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.lvm.ByteSize;

/// What a new volume takes of the quota and of its pool.
final class CreationLimits {
    private final Words words;

    CreationLimits(Words words) {
        this.words = words;
    }

    /// @param wanted in whole extents
    List<Limit> of(Optional<UUID> project, Optional<PoolChoice> pool, ByteSize wanted, Picture now) {
        var quotas = project.stream()
                .flatMap(owner -> QuotaNeed.ofVolume(owner, wanted, now).stream())
                .map(need -> Limit.of(need, words));
        var space = pool.stream().map(choice -> room(choice, wanted, now));
        return Stream.concat(quotas, space).toList();
    }

    /// A thin pool gives nothing before it is written to; then it is what is not written yet that counts.
    private Limit room(PoolChoice choice, ByteSize wanted, Picture now) {
        var title = words.text("space.title", choice.pool().toString());
        return choice.pool().isThin()
                ? new Limit(title, written(choice))
                : SpaceNeed.ofVolume(choice.pool(), wanted, now)
                        .map(need -> Limit.of(need, choice.size(), title, words))
                        .orElseThrow();
    }

    private Fill written(PoolChoice choice) {
        var unwritten = (double) choice.free().bytes() / choice.size().bytes();
        return Fill.of(1 - unwritten, words.text("space.thin", choice.free(), choice.size()));
    }
}
