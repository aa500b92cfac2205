package org.snapdeck.usage;

import java.util.List;

/// All that tells who uses a device.
public record UseEvidence(
        Seen<List<Device>> devices,
        Seen<List<Mount>> mounts,
        Seen<List<Holder>> holders,
        Seen<List<DeviceProcess>> processes,
        Takers takers,
        Contents contents) {

    /// Who has devices, or is meant to have them, without being a process, a mount or a device.
    ///
    /// @param swaps by their paths
    public record Takers(Seen<List<String>> swaps, Seen<List<Instance>> instances, Seen<List<Export>> exports) {
        public static final Takers NONE =
                new Takers(new Seen.Known<>(List.of()), new Seen.Known<>(List.of()), new Seen.Known<>(List.of()));
    }

    /// What lies on devices, and what the host will do with it when it starts.
    public record Contents(Seen<List<Signature>> signatures, Seen<List<MountedAtStart>> atStart) {
        public static final Contents NONE = new Contents(new Seen.Known<>(List.of()), new Seen.Known<>(List.of()));
    }
}
