package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// Tags to be written on a volume, and others to be taken off, as when it is adopted or renamed. What shall be there
/// is not taken off.
public record Retagging(LvHandle volume, Tags added, Tags removed, UUID operation) implements LvmChange {

    public Retagging {
        removed = removed.without(added);
        if (added.all().isEmpty() && removed.all().isEmpty()) {
            throw new IllegalArgumentException("No tag to change");
        }
    }

    @Override
    public VgName group() {
        return volume.group();
    }

    @Override
    public Command command() {
        return new Words("lvchange")
                .andTags("--addtag", added)
                .andTags("--deltag", removed)
                .and("-S", "lv_uuid=\"" + volume.uuid() + "\"", group().text())
                .command();
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        var there = found.volumes().find(volume.uuid());
        if (there.isEmpty()) {
            return Optional.of(
                    found.groupIsGone() ? new FailureReason.GroupGone(group()) : new FailureReason.VolumeGone(volume));
        }
        var tags = there.get().tags().all();
        if (tags.containsAll(added.all()) && removed.all().stream().noneMatch(tags::contains)) {
            return Optional.empty();
        }
        return Shortfall.ofGroup(found).or(() -> Optional.of(new FailureReason.Unexplained()));
    }
}
