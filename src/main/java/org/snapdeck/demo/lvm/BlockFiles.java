package org.snapdeck.demo.lvm;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.FileSource;
import org.snapdeck.demo.machine.Node;

/// `/dev` and `/sys/block`: the devices that the kernel has made, and which of them stands on which.
final class BlockFiles implements FileSource {

    private static final Pattern UNDER_SYS = Pattern.compile("/sys/block/(dm-[0-9]+)(?:/(.+))?");
    private static final Pattern UNDER_DEV = Pattern.compile("/dev/([^/]+)/([^/]+)");
    private static final int SECTOR = 512;

    private final LvmHost host;

    BlockFiles(LvmHost host) {
        this.host = host;
    }

    @Override
    public Optional<Node> find(String path) {
        if (path.equals("/dev/null")) {
            return Optional.of(new Node.Nothing());
        }
        if (List.of("/dev", "/dev/mapper", "/sys", "/sys/block").contains(path)) {
            return Optional.of(new Node.Folder());
        }
        var underSys = UNDER_SYS.matcher(path);
        if (underSys.matches()) {
            var device = host.kernel().devices().ofKernel(underSys.group(1));
            return device.flatMap(found -> attribute(found, underSys.group(2)));
        }
        return device(path)
                .<Node>map(device -> new Node.BlockDevice(Device.MAJOR, device.minor()))
                .or(() -> names(path).isEmpty() ? Optional.empty() : Optional.of(new Node.Folder()));
    }

    private Optional<Device> device(String path) {
        var devices = host.kernel().devices();
        var underDev = UNDER_DEV.matcher(path);
        if (!underDev.matches()) {
            return path.startsWith("/dev/") ? devices.ofKernel(path.substring("/dev/".length())) : Optional.empty();
        }
        return underDev.group(1).equals("mapper")
                ? devices.named(underDev.group(2))
                : devices.of(underDev.group(1), underDev.group(2)).filter(BlockFiles::isForPeople);
    }

    /// What has a path below its group's own folder.
    private static boolean isForPeople(Device device) {
        return device.part() == Device.Part.WHOLE;
    }

    private Optional<Node> attribute(Device device, String name) {
        return switch (name) {
            case null -> Optional.of(new Node.Folder());
            case "dm", "holders" -> Optional.of(new Node.Folder());
            case "size" -> Optional.of(Node.Reading.of(host.kernel().bytes(device) / SECTOR + "\n"));
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

    /// The kernel's counters: the fifth is the writes, the seventh the sectors written.
    private String stat(Device device) {
        var whole = device.part() == Device.Part.WHOLE || device.part() == Device.Part.REAL;
        var sectors = whole ? host.kernel().written(device.volume().uuid()) / SECTOR : 0;
        var counters = List.of(96L, 0L, 4160L, 20L, sectors / 8, 0L, sectors, sectors / 16, 0L, 40L, 60L);
        var line = new StringBuilder();
        counters.forEach(counter -> line.append(String.format(Locale.ROOT, " %8d", counter)));
        return line + "        0        0        0        0        0        0\n";
    }

    private List<String> holders(Device device) {
        return host.kernel().devices().holdersOf(device);
    }

    @Override
    public Collection<String> names(String folder) {
        var names = new TreeSet<String>();
        var devices = host.kernel().devices();
        var underSys = UNDER_SYS.matcher(folder);
        switch (folder) {
            case "/sys" -> names.add("block");
            case "/sys/block" -> devices.all().forEach(device -> names.add(device.kernelName()));
            case "/dev/mapper" -> devices.all().forEach(device -> names.add(device.name()));
            case "/dev" -> {
                names.addAll(List.of("mapper", "null"));
                devices.all().forEach(device -> names.add(device.kernelName()));
                host.groups().forEach(group -> names.add(group.name()));
            }
            case String sys
            when underSys.matches() ->
                devices.ofKernel(underSys.group(1)).ifPresent(device -> names.addAll(under(device, underSys.group(2))));
            default -> names.addAll(volumesIn(folder));
        }
        return names;
    }

    private Collection<String> under(Device device, String folder) {
        return switch (folder) {
            case null -> List.of("dm", "holders", "size", "stat");
            case "dm" -> List.of("name", "suspended", "uuid");
            case "holders" -> holders(device);
            default -> List.of();
        };
    }

    private List<String> volumesIn(String folder) {
        return host.groups().stream()
                .filter(group -> folder.equals("/dev/" + group.name()))
                .flatMap(group -> group.volumes().stream()
                        .map(LogicalVolume::name)
                        .filter(name -> device(folder + "/" + name).isPresent()))
                .toList();
    }
}
