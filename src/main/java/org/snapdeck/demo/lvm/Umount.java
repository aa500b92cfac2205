package org.snapdeck.demo.lvm;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `umount FOLDER`
final class Umount implements Program {

    private static final int FAILED = 32;

    private final LvmUsers users;

    Umount(LvmUsers users) {
        this.users = users;
    }

    @Override
    public int run(Call call) throws IOException {
        if (call.arguments().size() != 1 || call.arguments().getFirst().startsWith("-")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var folder = call.arguments().getFirst();
        if (!call.process().user().isRoot()) {
            call.complain("umount: " + folder + ": must be superuser to unmount.\n");
            return FAILED;
        }
        if (!users.unmount(folder)) {
            call.complain("umount: " + folder + ": not mounted.\n");
            return FAILED;
        }
        call.machine().files().unmount(folder);
        return 0;
    }
}
