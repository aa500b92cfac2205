package org.snapdeck.lvm;

import java.util.Optional;

/// Which logical volume it is. The name is as the host has it, without the brackets of hidden ones, so it may
/// be one that LVM keeps for itself.
public record LvIdentity(LvUuid uuid, String name, boolean hidden, VgUuid groupUuid, VgName group) {

    /// The names to give to a command; nothing for what only LVM may name.
    public Optional<LvPath> path() {
        if (hidden) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LvName(name).in(group));
        } catch (InvalidName _) {
            return Optional.empty();
        }
    }

    /// The uuids of group and volume, as the kernel's device of this volume bears them.
    public String deviceUuid() {
        return groupUuid.bare() + uuid.bare();
    }
}
