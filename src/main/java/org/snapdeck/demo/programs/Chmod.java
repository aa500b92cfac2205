package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `chmod MODE FILE...`: files of the simulation have no permissions, so only whether they exist is said.
final class Chmod implements Program {

    @Override
    public int run(Call call) throws IOException {
        var words = call.arguments();
        if (words.size() < 2 || !words.getFirst().matches("[0-7]{3,4}")) {
            return call.notSimulated(String.join(" ", words));
        }
        for (var path : words.subList(1, words.size())) {
            if (call.machine().files().find(path).isEmpty()) {
                call.complain("chmod: cannot access '" + path + "': No such file or directory\n");
                return 1;
            }
        }
        return 0;
    }
}
