package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.snapdeck.demo.machine.Process;
import org.snapdeck.demo.machine.ProcessTable;
import org.snapdeck.demo.machine.User;

/// The processes and mounts that use volumes, as the rest of the machine sees them.
public final class LvmUsers {

    private static final User EMULATOR = new User("libvirt-qemu", 64055);
    private static final String OWN_MOUNTS = """
        23 30 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:2 - proc proc rw
        24 30 0:22 / /sys rw,nosuid,nodev,noexec,relatime shared:3 - sysfs sysfs rw
        25 30 0:23 / /tmp rw,nosuid,nodev shared:4 - tmpfs tmpfs rw
        """;
    private static final int FIRST_MOUNT = 30;

    private final LvmHost host;
    private final Map<Usage, Process> processes = new ConcurrentHashMap<>();

    public LvmUsers(LvmHost host) {
        this.host = host;
        host.kernel().facts().usages().forEach(this::startProcess);
    }

    private void startProcess(Usage usage) {
        if (usage instanceof Usage.Opened opened) {
            processes.computeIfAbsent(usage, _ -> started(opened));
        }
    }

    /// An instance is one process, however many of its disks are volumes.
    private Process started(Usage.Opened opened) {
        return processes.values().stream()
                .filter(process -> isInstance(process) && process.words().equals(opened.words()))
                .findFirst()
                .orElseGet(() -> table().start(EMULATOR, opened.words()));
    }

    private static boolean isInstance(Process process) {
        return process.words().contains("-name");
    }

    /// Whether the instance of that name has a volume open.
    public boolean runsInstance(String name) {
        return processes.keySet().stream().anyMatch(usage -> isOf(name, usage));
    }

    /// The instance stands still.
    public void stopWriting(String instance) {
        usagesOf(instance).forEach(host.kernel()::stopWriting);
    }

    public void goOnWriting(String instance) {
        usagesOf(instance).forEach(host.kernel()::goOnWriting);
    }

    private List<Usage> usagesOf(String instance) {
        return host.kernel().facts().usages().stream()
                .filter(usage -> isOf(instance, usage))
                .toList();
    }

    private static boolean isOf(String instance, Usage usage) {
        return usage instanceof Usage.Opened opened && opened.isOfInstance(instance);
    }

    /// How many bytes were written to the volume that is found at a path; none of what is no volume.
    public long written(String path) {
        return found(path)
                .mapToLong(device -> host.kernel().written(device.volume().uuid()))
                .sum();
    }

    /// How large the volume is that is found at a path; 0 for what is no volume.
    public long bytes(String path) {
        return found(path).mapToLong(host.kernel()::bytes).sum();
    }

    private Stream<Device> found(String path) {
        return host.groups().stream()
                .filter(group -> path.startsWith("/dev/" + group.name() + "/"))
                .flatMap(group ->
                        host
                                .kernel()
                                .devices()
                                .of(group.name(), path.substring(("/dev/" + group.name() + "/").length()))
                                .stream());
    }

    /// A program opens a volume and writes to it, as an instance does.
    public Usage open(String group, String volume, List<String> words, long bytesPerSecond) {
        return use(new Usage.Opened(uuid(group, volume), bytesPerSecond, words));
    }

    public Usage mount(String group, String volume, String path) {
        return use(new Usage.Mounted(
                uuid(group, volume),
                0,
                path,
                host.filesystems().kind(uuid(group, volume)).orElse("ext4"),
                ""));
    }

    /// Somebody on the host mounts a volume by its device.
    void mount(Device device, String path, String filesystem, String options) {
        use(new Usage.Mounted(device.volume().uuid(), 0, path, filesystem, options));
    }

    /// @return whether something was mounted there
    boolean unmount(String path) {
        var found = host.kernel().facts().usages().stream()
                .filter(usage ->
                        usage instanceof Usage.Mounted mounted && mounted.path().equals(path))
                .findFirst();
        found.ifPresent(this::release);
        return found.isPresent();
    }

    /// Another device is laid over a volume.
    public Usage stack(String group, String volume, String name, Optional<String> path) {
        return use(new Usage.Stacked(uuid(group, volume), 0, name, path));
    }

    /// The host swaps to a volume.
    public Usage swap(String group, String volume) {
        return use(new Usage.Swap(uuid(group, volume), 0));
    }

    private String uuid(String group, String volume) {
        return host.existing(group, volume).uuid();
    }

    private Usage use(Usage usage) {
        startProcess(usage);
        host.kernel().use(usage);
        host.keep();
        return usage;
    }

    public void releaseAll(String group, String volume) {
        var uuid = uuid(group, volume);
        for (var usage : host.kernel().facts().usages()) {
            if (usage.volume().equals(uuid)) {
                release(usage);
            }
        }
    }

    public void release(Usage usage) {
        host.kernel().release(usage);
        var process = processes.remove(usage);
        if (process != null && !processes.containsValue(process)) {
            table().end(process);
        }
        host.keep();
    }

    private ProcessTable table() {
        return host.machine().processes();
    }

    /// The numbers of the processes that are found to have a device open. Libvirt gives each of its own a `/dev` of its
    /// own, whose devices fuser takes for others.
    List<Integer> processesOn(int minor) {
        return host.kernel().devices().ofKernel("dm-" + minor).stream()
                .filter(device -> device.part() == Device.Part.WHOLE)
                .flatMap(device -> processes.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().volume().equals(device.volume().uuid()))
                        .filter(entry -> !isInstance(entry.getValue()))
                        .map(entry -> entry.getValue().number()))
                .sorted()
                .toList();
    }

    /// `/proc/self/mountinfo`
    public String mounts() {
        var lines = new ArrayList<String>();
        var devices = host.kernel().devices().all();
        for (var usage : host.kernel().facts().usages()) {
            if (usage instanceof Usage.Mounted mounted) {
                devices.stream()
                        .filter(device -> device.part() == Device.Part.WHOLE
                                && device.volume().uuid().equals(mounted.volume()))
                        .forEach(device -> lines.add(line(FIRST_MOUNT + lines.size(), device, mounted)));
            }
            if (usage instanceof Usage.Stacked stacked) {
                stacked.path()
                        .map(path -> new Usage.Mounted(stacked.volume(), 0, path, "ext4", ""))
                        .ifPresent(mounted -> devices.stream()
                                .filter(device -> device.name().equals(stacked.name()))
                                .forEach(device -> lines.add(line(FIRST_MOUNT + lines.size(), device, mounted))));
            }
        }
        return OWN_MOUNTS + String.join("", lines);
    }

    /// `/proc/swaps`
    public String swaps() {
        var lines = new StringBuilder("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n");
        for (var device : host.kernel().devices().all()) {
            if (device.part() == Device.Part.WHOLE && usagesOf(device).anyMatch(Usage.Swap.class::isInstance)) {
                lines.append("/dev/").append(device.kernelName());
                lines.append("                               partition\t");
                lines.append(host.kernel().bytes(device) / 1024 - 4).append("\t\t0\t\t-2\n");
            }
        }
        return lines.toString();
    }

    /// `/etc/fstab`, as an installer writes it: the root by its device, other filesystems by their uuids.
    public String fstab() {
        var lines = new StringBuilder("# <file system> <mount point> <type> <options> <dump> <pass>\n");
        for (var device : host.kernel().devices().all()) {
            if (device.part() == Device.Part.WHOLE) {
                usagesOf(device)
                        .forEach(usage -> lines.append(
                                switch (usage) {
                                    case Usage.Mounted mounted
                                    when mounted.path().equals("/") ->
                                        "/dev/mapper/" + device.name() + " / " + mounted.filesystem()
                                                + " defaults 0 1\n";
                                    case Usage.Mounted mounted when !mounted.isLasting() -> "";
                                    case Usage.Mounted mounted ->
                                        "UUID=" + UdevFiles.uuid(device.volume()) + " " + mounted.path() + " "
                                                + mounted.filesystem() + " defaults 0 2\n";
                                    case Usage.Swap _ -> "/dev/mapper/" + device.name() + " none swap sw 0 0\n";
                                    case Usage.Opened _, Usage.Stacked _ -> "";
                                }));
            }
        }
        return lines.toString();
    }

    private Stream<Usage> usagesOf(Device device) {
        return host.kernel().facts().usagesOf(device.volume()).stream();
    }

    private static String line(int number, Device device, Usage.Mounted mounted) {
        return number + " 22 " + Device.MAJOR + ":" + device.minor() + " / " + mounted.path() + " " + options(mounted)
                + " shared:" + number + " - " + mounted.filesystem() + " /dev/mapper/" + device.name() + " "
                + options(mounted).substring(0, 2) + "\n";
    }

    private static String options(Usage.Mounted mounted) {
        return mounted.options().isEmpty() ? "rw,relatime" : mounted.options();
    }
}
