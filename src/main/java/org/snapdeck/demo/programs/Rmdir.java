package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `rmdir FOLDER...`: takes empty folders away.
final class Rmdir implements Program {

    @Override
    public int run(Call call) throws IOException {
        var status = 0;
        for (var path : call.arguments()) {
            var refusal = refusal(call, path);
            if (refusal.isEmpty()) {
                call.machine().files().remove(path);
            } else {
                call.complain("rmdir: failed to remove '" + path + "': " + refusal + "\n");
                status = 1;
            }
        }
        return status;
    }

    private static String refusal(Call call, String path) {
        var files = call.machine().files();
        var node = files.find(path);
        if (node.isEmpty()) {
            return "No such file or directory";
        }
        if (files.mounted(path).isPresent()) {
            return "Device or resource busy";
        }
        if (!(node.get() instanceof Node.Folder)) {
            return "Not a directory";
        }
        if (!files.names(path).isEmpty()) {
            return "Directory not empty";
        }
        return call.process().user().isRoot() || files.mayWrite(path) ? "" : "Permission denied";
    }
}
