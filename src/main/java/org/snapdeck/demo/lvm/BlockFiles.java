package org.snapdeck.demo.lvm;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.snapdeck.demo.machine.FileSource;
import org.snapdeck.demo.machine.Node;

/// `/dev` and `/sys/block`: the devices that the kernel has made, and which of them stands on which.
final class BlockFiles implements FileSource {

    private final LvmHost host;

    BlockFiles(LvmHost host) {
        this.host = host;
    }

    @Override
    public Optional<Node> find(String path) {
        if (path.equals("/dev/null")) {
            return Optional.of(new Node.Nothing());
        }
        if (!names(path).isEmpty() || path.matches("/sys/block/dm-[0-9]+/(holders|slaves)")) {
            return Optional.of(new Node.Folder());
        }
        return path.startsWith("/sys/") ? underSys(path) : device(path).map(BlockFiles::node);
    }

    private static Node node(Device device) {
        return new Node.BlockDevice(Device.MAJOR, device.minor());
    }

    private Optional<Device> device(String path) {
        return host.kernel().devices().stream()
                .filter(device -> path.equals("/dev/mapper/" + device.name())
                        || path.equals("/dev/" + device.kernelName())
                        || path.equals(volumePath(device)))
                .findFirst();
    }

    /// `/dev/VG/LV`, for what people see as a volume.
    private String volumePath(Device device) {
        for (var group : host.groups()) {
            for (var volume : group.volumes()) {
                var shown = !volume.layout().isHidden() && !(volume.layout() instanceof Layout.ThinPool);
                if (shown && device.name().equals(Device.name(group.name(), volume.name()))) {
                    return "/dev/" + group.name() + "/" + volume.name();
                }
            }
        }
        return "";
    }

    private Optional<Node> underSys(String path) {
        var parts = path.split("/");
        if (parts.length < 5 || !path.startsWith("/sys/block/dm-")) {
            return Optional.empty();
        }
        var device = host.kernel().devices().stream()
                .filter(candidate -> candidate.kernelName().equals(parts[3]))
                .findFirst();
        var rest = String.join("/", List.of(parts).subList(4, parts.length));
        return device.flatMap(found -> attribute(found, rest));
    }

    private Optional<Node> attribute(Device device, String name) {
        return switch (name) {
            case "stat" -> Optional.of(Node.Reading.of(stat(device)));
            case "dm/name" -> Optional.of(Node.Reading.of(device.name() + "\n"));
            case "dm/uuid" -> Optional.of(Node.Reading.of(device.uuid() + "\n"));
            case "dm/suspended" -> Optional.of(Node.Reading.of(device.suspended() ? "1\n" : "0\n"));
            default ->
                name.startsWith("holders/") && holders(device).contains(name.substring("holders/".length()))
                        ? Optional.of(new Node.Folder())
                        : Optional.empty();
        };
    }

    /// The kernel's counters: the seventh is the sectors written.
    private String stat(Device device) {
        var sectors = host.groups().stream()
                .flatMap(group ->
                        group.volumes().stream().filter(volume -> device.uuid().equals(Device.uuid(group, volume))))
                .mapToLong(volume -> host.kernel().written(volume.uuid()) / 512)
                .sum();
        return String.format(
                Locale.ROOT,
                "%8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d %8d\n",
                new Object[] {96, 0, 4160, 20, sectors / 8, 0, sectors, sectors / 16, 0, 40, 60, 0, 0, 0, 0, 0, 0});
    }

    @Override
    public Collection<String> names(String folder) {
        var names = new TreeSet<String>();
        var devices = host.kernel().devices();
        switch (folder) {
            case "/sys" -> names.add("block");
            case "/sys/block" -> devices.forEach(device -> names.add(device.kernelName()));
            case "/dev/mapper" -> devices.forEach(device -> names.add(device.name()));
            case "/dev" -> {
                names.add("mapper");
                names.add("null");
                devices.forEach(device -> names.add(device.kernelName()));
                host.groups().forEach(group -> names.add(group.name()));
            }
            default -> devices.forEach(device -> addNames(folder, device, names));
        }
        return names;
    }

    private void addNames(String folder, Device device, Collection<String> names) {
        var block = "/sys/block/" + device.kernelName();
        if (folder.equals(block)) {
            names.addAll(List.of("dm", "holders", "stat"));
        } else if (folder.equals(block + "/holders")) {
            names.addAll(holders(device));
        } else if (folder.equals(block + "/dm")) {
            names.addAll(List.of("name", "suspended", "uuid"));
        } else if (folder.startsWith("/dev/") && volumePath(device).startsWith(folder + "/")) {
            names.add(volumePath(device).substring(folder.length() + 1));
        }
    }

    private List<String> holders(Device device) {
        return host.kernel().devices().stream()
                .filter(other -> other.below().contains(device.uuid()))
                .map(Device::kernelName)
                .toList();
    }
}
