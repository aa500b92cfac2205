package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A volume to be made, of its group's own room or in a thin pool of the group.
public record NewVolume(LvPath path, ByteSize size, Optional<LvName> pool, Tags tags) implements LvmChange, Creation {

    public NewVolume {
        OperationTag.of(tags);
        if (size.bytes() == 0) {
            throw new IllegalArgumentException("A volume has a size");
        }
        if (pool.isEmpty()) {
            // Or no snapshot could be made of it.
            path.checkRoomFor(NewSnapshot.ORIGIN_SUFFIX);
        }
    }

    @Override
    public UUID operation() {
        return OperationTag.of(tags);
    }

    @Override
    public VgName group() {
        return path.group();
    }

    /// Old signatures on the blocks are wiped, as nobody can answer the question whether to.
    @Override
    public Command command() {
        var words = new Words("lvcreate", "-y", "-Wy", "-n", path.name().text());
        if (pool.isPresent()) {
            return words.and("-T", "-V", Sectors.argument(size))
                    .andTags("--addtag", tags)
                    .and(group() + "/" + pool.get())
                    .command();
        }
        return words.and("-L", Sectors.argument(size))
                .andTags("--addtag", tags)
                .and(group().text())
                .command();
    }

    /// Its pool may have another name by now.
    @Override
    public boolean isWhole(LogicalVolume made) {
        return !made.hidden()
                && !made.isSnapshot()
                && made.size().compareTo(size) >= 0
                && made.isThin() == pool.isPresent();
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        return Shortfall.ofNew(this, path, found, () -> pool.isPresent() ? poolTrouble(found) : spaceTrouble(found));
    }

    private Optional<FailureReason> poolTrouble(ReadBack found) {
        return Shortfall.ofPool(pool.orElseThrow().in(group()), found);
    }

    private Optional<FailureReason> spaceTrouble(ReadBack found) {
        return Shortfall.ofSpace(found, space -> space.roundedUp(size));
    }
}
