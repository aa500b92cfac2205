package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `install -d -m MODE -o OWNER -g GROUP FOLDER...`: makes folders. They have no permissions here but the user's right
/// to write below some of them.
final class Install implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "d", "mog");
        if (options.unknown().isPresent() || !options.has('d')) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var files = call.machine().files();
        for (var path : options.operands()) {
            if (!call.process().user().isRoot() && !files.mayWrite(path)) {
                call.complain("install: cannot create directory '" + path + "': Permission denied\n");
                return 1;
            }
            files.makeFolder(path);
        }
        return 0;
    }
}
