package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `blkid -p -o export DEVICE`: what is found on a device.
final class Blkid implements Program {

    private static final int NOTHING = 2;
    private static final Set<String> TABLES = Set.of("gpt", "dos");

    private final LvmHost host;

    Blkid(LvmHost host) {
        this.host = host;
    }

    @Override
    public int run(Call call) throws IOException {
        var words = call.arguments();
        if (words.size() != 4 || !words.subList(0, 3).equals(List.of("-p", "-o", "export"))) {
            return call.notSimulated(String.join(" ", words));
        }
        var path = words.getLast();
        if (!(call.machine().files().find(path).orElse(null) instanceof Node.BlockDevice(var _, int minor))) {
            call.complain("blkid: error: " + path + ": No such file or directory\n");
            return NOTHING;
        }
        var device = host.kernel().devices().ofKernel("dm-" + minor).orElseThrow();
        var kind = host.filesystems().kind(device.volume().uuid());
        if (kind.isEmpty()) {
            return NOTHING;
        }
        var key = TABLES.contains(kind.get()) ? "PTTYPE" : "TYPE";
        call.print(
                "DEVNAME=" + path + "\nUUID=" + UdevFiles.uuid(device.volume()) + "\n" + key + "=" + kind.get() + "\n");
        return 0;
    }
}
