package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds in the evidence who uses one device, and whoever uses what stands on it.
final class UseSearch {

    private final UseEvidence evidence;
    private final List<Device> devices;

    UseSearch(UseEvidence evidence, List<Device> devices) {
        this.evidence = evidence;
        this.devices = devices;
    }

    /// A device by all its names.
    private record Names(String kernel, Optional<Device> mapped, List<String> paths) {

        boolean isCalled(String path) {
            return path.equals("/dev/" + kernel)
                    || paths.contains(path)
                    || mapped.filter(device -> path.equals("/dev/mapper/" + device.name()))
                            .isPresent();
        }

        String shown() {
            return mapped.map(Device::name).orElse(kernel);
        }
    }

    List<UseFact> facts(Device device, SoughtDevice sought) {
        var facts = new ArrayList<UseFact>();
        if (device.openCount() > 0) {
            facts.add(new UseFact.Open(device.openCount()));
        }
        var names = new Names(kernelName(device), Optional.of(device), sought.paths());
        users(names).forEach(facts::add);
        facts.addAll(above(names));
        processes(device).forEach(facts::add);
        return facts;
    }

    /// Whose a device is meant to be that is not there.
    List<UseFact> claims(SoughtDevice sought) {
        return instances(new Names("", Optional.empty(), sought.paths())).toList();
    }

    private Stream<UseFact> users(Names names) {
        return Stream.of(mounts(names), instances(names), swaps(names), exports(names))
                .flatMap(each -> each);
    }

    private List<UseFact> above(Names names) {
        var facts = new ArrayList<UseFact>();
        for (var holder : holders(names.kernel())) {
            var mapped = devices.stream()
                    .filter(device -> kernelName(device).equals(holder))
                    .findFirst();
            var higher = new Names(holder, mapped, List.of());
            facts.add(new UseFact.Held(
                    higher.shown(),
                    HolderKind.of(holder, mapped.map(Device::uuid).orElse(""))));
            users(higher).map(use -> new UseFact.Above(higher.shown(), use)).forEach(facts::add);
        }
        return facts;
    }

    /// All that stand on a device, one on the other; each once, however they stand.
    private Set<String> holders(String kernelName) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayList<>(List.of(kernelName));
        while (!next.isEmpty()) {
            var below = next.removeFirst();
            known(evidence.holders()).stream()
                    .filter(holder -> holder.device().equals(below))
                    .map(Holder::holder)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }

    /// A mount may bear a number of its filesystem's own, as with btrfs.
    private Stream<UseFact> mounts(Names names) {
        return known(evidence.mounts()).stream()
                .filter(mount -> names.isCalled(mount.source())
                        || names.mapped()
                                .filter(device -> device.number().equals(mount.device()))
                                .isPresent())
                .map(mount -> new UseFact.Mounted(mount.path(), mount.filesystem()));
    }

    private Stream<UseFact> instances(Names names) {
        return known(evidence.takers().instances()).stream()
                .flatMap(instance -> instance.disks().stream()
                        .filter(disk -> names.isCalled(disk.path()) || names.isCalled(disk.node()))
                        .map(disk -> new UseFact.OfInstance(
                                instance.name(), disk.target(), instance.state(), instance.uuid())));
    }

    private Stream<UseFact> swaps(Names names) {
        return known(evidence.takers().swaps()).stream().filter(names::isCalled).map(_ -> new UseFact.Swap());
    }

    private Stream<UseFact> exports(Names names) {
        return known(evidence.takers().exports()).stream()
                .filter(export -> names.isCalled(export.node()))
                .map(export -> new UseFact.Exported(export.target()));
    }

    private Stream<UseFact> processes(Device device) {
        return known(evidence.processes()).stream()
                .filter(process -> isNameOf(process.device(), device))
                .map(process -> new UseFact.OpenedBy(
                        process.process(), process.program().orElse("")));
    }

    private static boolean isNameOf(String path, Device device) {
        return path.endsWith("/" + kernelName(device)) || path.endsWith("/" + device.name());
    }

    private static String kernelName(Device device) {
        return "dm-" + device.number().minor();
    }

    /// What nobody could look at where it matters: of a device that is not open, the kernel knows that no mount, no
    /// process and no swap is on it; whose instance is shut off it does not know.
    List<UseGap> gaps(boolean open) {
        var gaps = new ArrayList<UseGap>();
        gap(UseSource.LIBVIRT, evidence.takers().instances()).ifPresent(gaps::add);
        if (open) {
            gap(UseSource.MOUNTS, evidence.mounts()).ifPresent(gaps::add);
            gap(UseSource.KERNEL, evidence.holders()).ifPresent(gaps::add);
            gap(UseSource.PROCESSES, evidence.processes()).ifPresent(gaps::add);
            gap(UseSource.SWAPS, evidence.takers().swaps()).ifPresent(gaps::add);
            gap(UseSource.ISCSI, evidence.takers().exports()).ifPresent(gaps::add);
        }
        return gaps;
    }

    private static Optional<UseGap> gap(UseSource source, Seen<?> seen) {
        return switch (seen) {
            case Seen.Known<?> _ -> Optional.empty();
            case Seen.Unknown<?>(var why) -> Optional.of(new UseGap(source, why));
        };
    }

    /// What can't be seen is no fact; the count of the kernel stands for it all the same, and [#gaps] name it.
    private static <T> List<T> known(Seen<List<T>> seen) {
        return switch (seen) {
            case Seen.Known<List<T>>(var list) -> list;
            case Seen.Unknown<List<T>> _ -> List.of();
        };
    }
}
