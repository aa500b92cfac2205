package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// Has the kernel take up what LVM has written down of a volume. Whoever uses it only waits for a moment.
public record Refreshment(LvHandle volume, UUID operation) implements LvmChange {

    @Override
    public VgName group() {
        return volume.group();
    }

    @Override
    public Command command() {
        return Command.of("lvchange", "--refresh", "-S", "lv_uuid=\"" + volume.uuid() + "\"", group().text());
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        return found.volumes().find(volume.uuid()).isPresent()
                ? Optional.empty()
                : Optional.of(new FailureReason.VolumeGone(volume));
    }
}
