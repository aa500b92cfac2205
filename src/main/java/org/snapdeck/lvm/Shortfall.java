package org.snapdeck.lvm;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Explains by what a host shows why something could not be made.
final class Shortfall {

    private Shortfall() {}

    static Optional<FailureReason> ofNew(
            Creation creation, LvPath path, ReadBack found, Supplier<Optional<FailureReason>> trouble) {
        return switch (creation.look(found.volumes())) {
            case Finding.Made _ -> Optional.empty();
            case Finding.HalfMade(var volumes) -> Optional.of(new FailureReason.HalfMade(volumes));
            case Finding.Nothing _ ->
                ofAbsentGroup(path.group(), found)
                        .or(() -> ofGroup(found))
                        .or(() -> found.volumes().find(path).map(FailureReason.NameTaken::new))
                        .or(trouble)
                        .or(() -> Optional.of(new FailureReason.Unexplained()));
        };
    }

    static Optional<FailureReason> ofGroup(ReadBack found) {
        return found.group()
                .filter(group -> !group.obstacles().isEmpty())
                .map(group -> new FailureReason.GroupObstructed(group, group.obstacles()));
    }

    static Optional<FailureReason> ofSpace(ReadBack found, Function<VgSpace, ByteSize> taken) {
        return found.space()
                .filter(space -> taken.apply(space).isMoreThan(space.free()))
                .map(space -> new FailureReason.NoSpace(taken.apply(space), space.free()));
    }

    static Optional<FailureReason> ofPool(LvPath path, ReadBack found) {
        var pool = found.volumes().find(path).filter(LogicalVolume::isThinPool);
        if (pool.isEmpty()) {
            return Optional.of(new FailureReason.PoolGone(path));
        }
        return pool.filter(LogicalVolume::isFullPool).map(FailureReason.PoolFull::new);
    }

    private static Optional<FailureReason> ofAbsentGroup(VgName name, ReadBack found) {
        return found.groupIsGone() ? Optional.of(new FailureReason.GroupGone(name)) : Optional.empty();
    }
}
