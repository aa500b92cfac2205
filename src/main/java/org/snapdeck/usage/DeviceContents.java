package org.snapdeck.usage;

import java.util.List;
import java.util.Optional;

/// What lies on a device, as far as the host could tell without reading it for us.
///
/// @param signature nothing where udev found nothing, or was not asked
/// @param mountedByUuid where the host mounts it at its start by a uuid, which a copy of it bears as well
public record DeviceContents(Optional<Signature> signature, List<String> mountedByUuid) {
    public DeviceContents {
        mountedByUuid = List.copyOf(mountedByUuid);
    }

    public static DeviceContents of(SoughtDevice sought, UseEvidence evidence) {
        var signature = known(evidence.devices()).stream()
                .filter(device -> device.uuid().equals(sought.uuid()))
                .flatMap(device -> known(evidence.contents().signatures()).stream()
                        .filter(found -> found.device().equals(device.number())))
                .findFirst();
        var byUuid = signature.flatMap(Signature::uuid).stream()
                .flatMap(uuid -> known(evidence.contents().atStart()).stream()
                        .filter(mount -> mount.isByUuid(uuid))
                        .map(MountedAtStart::path))
                .toList();
        return new DeviceContents(signature, byUuid);
    }

    /// A warning is made of what was seen, and not of what was not.
    private static <T> List<T> known(Seen<List<T>> seen) {
        return switch (seen) {
            case Seen.Known<List<T>>(var list) -> list;
            case Seen.Unknown<List<T>> _ -> List.of();
        };
    }
}
