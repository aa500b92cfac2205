package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `setsid COMMAND...`: the process becomes the command, in a session of its own. No session of the simulation has
/// a terminal, so there is nothing more to leave.
final class Setsid implements Program {

    private static final int NOT_FOUND = 127;

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        if (call.arguments().isEmpty() || call.arguments().getFirst().startsWith("-")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var path = call.machine()
                .which(call.arguments().getFirst(), call.environment().getOrDefault("PATH", ""));
        if (path.isEmpty()) {
            call.complain("setsid: failed to execute " + call.arguments().getFirst() + ": No such file or directory\n");
            return NOT_FOUND;
        }
        return call.machine().become(path.get(), call.withWords(call.arguments()));
    }
}
