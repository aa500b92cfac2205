package org.snapdeck.usage;

import java.util.List;
import java.util.Optional;

/// An instance that libvirt knows on a host.
///
/// @param uuid nothing where libvirt told only its name
public record Instance(String name, Optional<String> uuid, InstanceState state, List<Disk> disks) {

    /// @param target what the instance calls it, such as `vda`
    /// @param path what its definition calls it on the host
    /// @param node what that path leads to
    public record Disk(String target, String path, String node) {}

    public Instance {
        disks = List.copyOf(disks);
    }
}
