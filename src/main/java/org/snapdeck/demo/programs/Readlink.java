package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `readlink -m PATH...`: what paths lead to, whether or not anything is there. Names of volumes lead to devices.
final class Readlink implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "m", "");
        if (options.unknown().isPresent() || !options.has('m')) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        for (var path : options.operands()) {
            var node = call.machine().files().find(path).orElse(null);
            call.print((node instanceof Node.BlockDevice(var _, int minor) ? "/dev/dm-" + minor : path) + "\n");
        }
        return 0;
    }
}
