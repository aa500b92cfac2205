package org.snapdeck.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who uses a device, as far as its host can tell.
///
/// @param unknown why it could not be seen, if so
/// @param openCount how often the device is open
/// @param observedAt by the console's clock
public record DeviceUse(Optional<String> unknown, int openCount, List<UseFact> facts, Instant observedAt) {
    public DeviceUse {
        facts = List.copyOf(facts);
    }

    /// What was seen of a device. One that is not active is not there, and nobody uses it.
    public static DeviceUse of(SoughtDevice sought, UseEvidence evidence, Instant observedAt) {
        return switch (evidence.devices()) {
            case Seen.Unknown<List<Device>>(var why) -> unknown(why, observedAt);
            case Seen.Known<List<Device>>(var devices) ->
                devices.stream()
                        .filter(device -> device.uuid().equals(sought.uuid()))
                        .findFirst()
                        .map(device -> new DeviceUse(
                                Optional.empty(),
                                device.openCount(),
                                facts(device, sought, devices, evidence),
                                observedAt))
                        .orElseGet(() -> withoutDevice(sought, observedAt));
        };
    }

    private static List<UseFact> facts(Device device, SoughtDevice sought, List<Device> devices, UseEvidence evidence) {
        var facts = new ArrayList<UseFact>();
        if (device.openCount() > 0) {
            facts.add(new UseFact.Open(device.openCount()));
        }
        facts.addAll(mounts(device, sought, evidence));
        facts.addAll(holders(device, devices, evidence));
        facts.addAll(processes(device, evidence));
        return facts;
    }

    private static DeviceUse withoutDevice(SoughtDevice sought, Instant observedAt) {
        return sought.active()
                ? unknown("The volume is active, but its device was not seen.", observedAt)
                : new DeviceUse(Optional.empty(), 0, List.of(), observedAt);
    }

    private static DeviceUse unknown(String why, Instant observedAt) {
        return new DeviceUse(Optional.of(why), 0, List.of(), observedAt);
    }

    private static List<UseFact> mounts(Device device, SoughtDevice sought, UseEvidence evidence) {
        return known(evidence.mounts()).stream()
                .filter(mount -> mount.device().equals(device.number()) || isPathOf(mount.source(), device, sought))
                .<UseFact>map(mount -> new UseFact.Mounted(mount.path(), mount.filesystem()))
                .toList();
    }

    private static List<UseFact> holders(Device device, List<Device> devices, UseEvidence evidence) {
        return known(evidence.holders()).stream()
                .filter(holder -> holder.device().equals(kernelName(device)))
                .<UseFact>map(holder -> new UseFact.Held(nameOf(holder.holder(), devices)))
                .toList();
    }

    private static List<UseFact> processes(Device device, UseEvidence evidence) {
        return known(evidence.processes()).stream()
                .filter(process -> isNameOf(process.device(), device))
                .<UseFact>map(process -> new UseFact.OpenedBy(
                        process.process(), process.program().orElse("")))
                .toList();
    }

    /// What can't be seen of them is no fact; the count of the kernel stands for them all the same.
    private static <T> List<T> known(Seen<List<T>> seen) {
        return switch (seen) {
            case Seen.Known<List<T>>(var list) -> list;
            case Seen.Unknown<List<T>> _ -> List.of();
        };
    }

    /// A mount may bear a number of its filesystem's own, as with btrfs.
    private static boolean isPathOf(String source, Device device, SoughtDevice sought) {
        return source.equals("/dev/mapper/" + device.name()) || sought.paths().contains(source);
    }

    private static boolean isNameOf(String path, Device device) {
        return path.endsWith("/" + kernelName(device)) || path.endsWith("/" + device.name());
    }

    private static String kernelName(Device device) {
        return "dm-" + device.number().minor();
    }

    private static String nameOf(String kernelName, List<Device> devices) {
        return devices.stream()
                .filter(device -> kernelName(device).equals(kernelName))
                .map(Device::name)
                .findFirst()
                .orElse(kernelName);
    }

    /// Whether it was possible to look. Unknown is not free.
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    public boolean isUsed() {
        return openCount > 0 || !facts.isEmpty();
    }

    /// Whether a filesystem mounted on the host itself explains all of the use: LVM freezes such a one for the
    /// moment of a snapshot.
    public boolean isOnlyMounted() {
        return openCount == 1
                && facts.stream().anyMatch(UseFact.Mounted.class::isInstance)
                && facts.stream().noneMatch(fact -> fact instanceof UseFact.Held || fact instanceof UseFact.OpenedBy);
    }

    /// The facts in words that stay the same from look to look.
    public List<String> summary() {
        return unknown.isPresent()
                ? List.of("unknown")
                : facts.stream().map(UseFact::summary).distinct().toList();
    }
}
