package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// A volume to be active again that something of ours left inactive. What is active stays as it is.
public record Activation(LvHandle volume, UUID operation) implements LvmChange {

    @Override
    public VgName group() {
        return volume.group();
    }

    /// What was active may bear the mark to be skipped all the same.
    @Override
    public Command command() {
        return Command.of("lvchange", "-ay", "-K", "-S", "lv_uuid=\"" + volume.uuid() + "\"", group().text());
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        if (found.groupIsGone()) {
            return Optional.of(new FailureReason.GroupGone(group()));
        }
        var there = found.volumes().find(volume.uuid());
        if (there.isEmpty()) {
            return Optional.of(new FailureReason.VolumeGone(volume));
        }
        return there.get().isActive() ? Optional.empty() : Optional.of(new FailureReason.LeftInactive(there.get()));
    }
}
