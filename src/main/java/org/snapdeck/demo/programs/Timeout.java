package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `timeout SECONDS COMMAND...`: nothing that the simulation knows runs for so long that it had to be ended.
final class Timeout implements Program {

    private static final int NOT_FOUND = 127;

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var words = call.arguments();
        if (words.size() < 2 || !words.getFirst().matches("[0-9]{1,6}")) {
            return call.notSimulated(String.join(" ", words));
        }
        var command = words.subList(1, words.size());
        var path = call.machine().which(command.getFirst(), call.environment().getOrDefault("PATH", ""));
        if (path.isEmpty()) {
            call.complain("timeout: failed to run command '" + command.getFirst() + "': No such file or directory\n");
            return NOT_FOUND;
        }
        return call.machine().start(call.process(), call.process().user(), path.get(), call.withWords(command));
    }
}
