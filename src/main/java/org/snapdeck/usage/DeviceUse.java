package org.snapdeck.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snapdeck.lvm.Device;
import org.snapdeck.lvm.DeviceProcess;
import org.snapdeck.lvm.Holder;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Mount;
import org.snapdeck.lvm.Seen;
import org.snapdeck.lvm.UseEvidence;

/// Who uses a logical volume, as far as its host can tell.
///
/// @param unknown why it could not be seen, if so
/// @param openCount how often the device is open
/// @param observedAt by the console's clock
public record DeviceUse(Optional<String> unknown, int openCount, List<UseFact> facts, Instant observedAt) {
    public DeviceUse {
        facts = List.copyOf(facts);
    }

    /// What a report says of a volume. One that has no device is used by nobody.
    public static DeviceUse of(HostReport report, LogicalVolume volume) {
        return switch (report.evidence().devices()) {
            case Seen.Unknown<List<Device>> unseen ->
                new DeviceUse(Optional.of(unseen.why()), 0, List.of(), report.observedAt());
            case Seen.Known<List<Device>> seen ->
                seen.value().stream()
                        .filter(device -> device.isOf(volume))
                        .findFirst()
                        .map(device -> of(device, seen.value(), report))
                        .orElseGet(() -> new DeviceUse(Optional.empty(), 0, List.of(), report.observedAt()));
        };
    }

    private static DeviceUse of(Device device, List<Device> devices, HostReport report) {
        var facts = new ArrayList<UseFact>();
        if (device.openCount() > 0) {
            facts.add(new UseFact.Open(device.openCount()));
            facts.addAll(mounts(device, report.evidence()));
            facts.addAll(holders(device, devices, report.evidence()));
            facts.addAll(processes(device, report.evidence()));
        }
        return new DeviceUse(Optional.empty(), device.openCount(), facts, report.observedAt());
    }

    private static List<UseFact> mounts(Device device, UseEvidence evidence) {
        return evidence.mounts() instanceof Seen.Known<List<Mount>>(var mounts)
                ? mounts.stream()
                        .filter(mount -> mount.device().equals(device.number())
                                || mount.source().equals("/dev/mapper/" + device.name()))
                        .<UseFact>map(mount -> new UseFact.Mounted(mount.path(), mount.filesystem()))
                        .toList()
                : List.of();
    }

    private static List<UseFact> holders(Device device, List<Device> devices, UseEvidence evidence) {
        return evidence.holders() instanceof Seen.Known<List<Holder>>(var holders)
                ? holders.stream()
                        .filter(holder -> holder.device().equals(kernelName(device)))
                        .<UseFact>map(holder -> new UseFact.Held(nameOf(holder.holder(), devices)))
                        .toList()
                : List.of();
    }

    private static List<UseFact> processes(Device device, UseEvidence evidence) {
        return evidence.processes() instanceof Seen.Known<List<DeviceProcess>>(var processes)
                ? processes.stream()
                        .filter(process -> isNameOf(process.device(), device))
                        .<UseFact>map(process -> new UseFact.OpenedBy(
                                process.process(), process.program().orElse("")))
                        .toList()
                : List.of();
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
        return openCount > 0;
    }

    /// Whether a filesystem mounted on the host itself explains all of the use: LVM freezes such a one for the moment
    /// of a snapshot.
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
