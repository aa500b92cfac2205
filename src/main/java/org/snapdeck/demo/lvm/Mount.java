package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.MountedTree;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `mount -t TYPE -o OPTION,... DEVICE FOLDER`, read-only.
final class Mount implements Program {

    private static final int FAILED = 32;
    private static final Set<String> OF_ALL = Set.of("loop", "ro", "nosuid", "nodev", "noexec", "nosymfollow");
    private static final Set<String> OF_EXT = Set.of("noload", "errors=continue");
    private static final Set<String> OF_XFS = Set.of("norecovery", "nouuid");

    private final LvmHost host;
    private final LvmUsers users;

    Mount(LvmHost host, LvmUsers users) {
        this.host = host;
        this.users = users;
    }

    @Override
    public int run(Call call) throws IOException {
        var words = call.arguments();
        if (words.size() != 6 || !words.get(0).equals("-t") || !words.get(2).equals("-o")) {
            return call.notSimulated(String.join(" ", words));
        }
        var type = words.get(1);
        var options = List.of(words.get(3).split(","));
        if (!options.contains("ro") || !options.contains("nosymfollow")) {
            return call.notSimulated(words.get(3));
        }
        var path = words.get(4);
        var folder = words.get(5);
        if (!call.process().user().isRoot()) {
            return refuse(call, folder, "must be superuser to use mount.", 1);
        }
        if (call.machine().files().find(folder).isEmpty()) {
            return refuse(call, folder, "mount point does not exist.", FAILED);
        }
        var device = device(call, path);
        if (device.isEmpty()) {
            return refuse(call, folder, "special device " + path + " does not exist.", FAILED);
        }
        if (!isUnderstood(type, options) || !isThere(type, options, device.get())) {
            return refuse(
                    call,
                    folder,
                    "wrong fs type, bad option, bad superblock on " + path
                            + ", missing codepage or helper program, or other error.",
                    FAILED);
        }
        users.mount(device.get(), folder, type, "ro,nosuid,nodev,noexec,relatime,nosymfollow");
        var tree = host.filesystems().tree(device.get().volume().uuid());
        call.machine().files().mount(folder, new MountedTree(folder, tree));
        return 0;
    }

    private Optional<Device> device(Call call, String path) {
        return call.machine().files().find(path).orElse(null) instanceof Node.BlockDevice(var _, int minor)
                ? host.kernel().devices().ofKernel("dm-" + minor)
                : Optional.empty();
    }

    private static boolean isUnderstood(String type, List<String> options) {
        var own = type.equals("xfs") ? OF_XFS : OF_EXT;
        return options.stream().allMatch(option -> OF_ALL.contains(option) || own.contains(option));
    }

    /// What overflowed can't be read; and of two with one uuid XFS mounts only one, unless it is told not to look.
    private boolean isThere(String type, List<String> options, Device device) {
        var facts = host.kernel().facts();
        var readable = !facts.store(device.volume()).invalid();
        var kind = host.filesystems().kind(device.volume().uuid());
        var twin = type.equals("xfs") && !options.contains("nouuid") && isTwinMounted(device, facts);
        return readable && kind.filter(type::equals).isPresent() && !twin;
    }

    private boolean isTwinMounted(Device device, KernelFacts facts) {
        return facts.usages().stream()
                .anyMatch(usage -> usage instanceof Usage.Mounted
                        && device.volume()
                                .originUuid()
                                .filter(usage.volume()::equals)
                                .isPresent());
    }

    private static int refuse(Call call, String folder, String why, int status) throws IOException {
        call.complain("mount: " + folder + ": " + why + "\n");
        return status;
    }
}
