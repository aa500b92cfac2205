package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `rm [-rf] PATH...`, below `/tmp` only.
final class Rm implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "rf", "");
        if (options.unknown().isPresent()) {
            return call.notSimulated(options.unknown().get());
        }
        var status = 0;
        for (var path : options.operands()) {
            var refusal = refusal(call, path, options);
            if (refusal.isEmpty()) {
                call.machine().files().remove(path);
            } else {
                call.complain("rm: cannot remove '" + path + "': " + refusal + "\n");
                status = 1;
            }
        }
        return status;
    }

    private static String refusal(Call call, String path, Options options) {
        var files = call.machine().files();
        var node = files.find(path);
        if (node.isEmpty()) {
            return options.has('f') ? "" : "No such file or directory";
        }
        if (!files.mayWrite(path)) {
            return "Permission denied";
        }
        return node.get() instanceof Node.Folder && !options.has('r') ? "Is a directory" : "";
    }
}
