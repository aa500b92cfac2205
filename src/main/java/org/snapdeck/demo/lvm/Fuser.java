package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.Locale;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `fuser DEVICE...`: which processes have a device open. Names go to one stream, numbers to the other.
final class Fuser implements Program {

    private final LvmUsers users;

    Fuser(LvmUsers users) {
        this.users = users;
    }

    @Override
    public int run(Call call) throws IOException {
        var found = false;
        for (var word : call.arguments()) {
            if (word.startsWith("-")) {
                return call.notSimulated(word);
            }
            var node = call.machine().files().find(word);
            if (node.isEmpty()) {
                call.complain("Specified filename " + word + " does not exist.\n");
            } else if (node.get() instanceof Node.BlockDevice(var _, int minor)) {
                found |= print(call, minor);
            }
        }
        return found ? 0 : 1;
    }

    private boolean print(Call call, int minor) throws IOException {
        var processes = users.processesOn(minor);
        if (processes.isEmpty() || !call.process().user().isRoot()) {
            return false;
        }
        call.complain(String.format(Locale.ROOT, "%-20s", "/dev/dm-" + minor + ":"));
        for (var process : processes) {
            call.print(String.format(Locale.ROOT, "%6d", process));
        }
        call.complain("\n");
        return true;
    }
}
