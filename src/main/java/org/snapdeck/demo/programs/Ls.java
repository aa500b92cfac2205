package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `ls [PATH...]`: names only.
final class Ls implements Program {

    private static final int TROUBLE = 2;

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "1", "");
        if (options.unknown().isPresent()) {
            return call.notSimulated(options.unknown().get());
        }
        var files = new ArrayList<String>();
        var folders = new ArrayList<String>();
        var status = 0;
        for (var path : options.operands().isEmpty() ? List.of("/") : options.operands()) {
            var node = call.machine().files().find(path);
            if (node.isEmpty()) {
                call.complain("ls: cannot access '" + path + "': No such file or directory\n");
                status = TROUBLE;
            } else if (node.get() instanceof Node.Folder) {
                folders.add(path);
            } else {
                files.add(path);
            }
        }
        for (var file : files) {
            call.print(file + "\n");
        }
        var named = options.operands().size() > 1;
        for (var folder : folders) {
            var first = files.isEmpty() && folder.equals(folders.getFirst());
            call.print(named ? (first ? "" : "\n") + folder + ":\n" : "");
            for (var name : call.machine().files().names(folder)) {
                call.print(name + "\n");
            }
        }
        return status;
    }
}
