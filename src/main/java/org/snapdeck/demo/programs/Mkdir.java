package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `mkdir [-p] FOLDER...`
final class Mkdir implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "p", "");
        if (options.unknown().isPresent()) {
            return call.notSimulated(options.unknown().get());
        }
        var status = 0;
        for (var path : options.operands()) {
            var refusal = refusal(call, path, options.has('p'));
            if (refusal.isEmpty()) {
                call.machine().files().makeFolder(path);
            } else {
                call.complain("mkdir: cannot create directory '" + path + "': " + refusal + "\n");
                status = 1;
            }
        }
        return status;
    }

    private static String refusal(Call call, String path, boolean withParents) {
        var files = call.machine().files();
        var node = files.find(path);
        if (node.isPresent()) {
            return withParents && node.get() instanceof Node.Folder ? "" : "File exists";
        }
        if (!files.mayWrite(path)) {
            return "Permission denied";
        }
        var parent = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        return withParents || files.find(parent).isPresent() ? "" : "No such file or directory";
    }
}
