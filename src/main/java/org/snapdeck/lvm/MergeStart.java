package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A merge to be begun that LVM has only noted, or to be ended whose end nobody noted: the volume is activated
/// anew while nobody has it open. What is not merging stays as it is.
public record MergeStart(LvHandle origin, UUID operation) implements LvmChange {

    @Override
    public VgName group() {
        return origin.group();
    }

    @Override
    public Command command() {
        return Command.of(
                "lvchange", "--refresh", "--poll", "y", "-S", "lv_uuid=\"" + origin.uuid() + "\"", group().text());
    }

    @Override
    public Optional<UseLimit> useLimit() {
        return Optional.of(new UseLimit(origin, 0));
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        return found.volumes().find(origin.uuid()).isPresent()
                ? Optional.empty()
                : Optional.of(new FailureReason.VolumeGone(origin));
    }
}
