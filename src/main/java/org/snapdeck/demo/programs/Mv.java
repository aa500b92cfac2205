package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `mv [-f] FILE FILE`: one file takes the other's place, at once.
final class Mv implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "f", "");
        if (options.unknown().isPresent() || options.operands().size() != 2) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var files = call.machine().files();
        var from = options.operands().getFirst();
        var to = options.operands().getLast();
        if (files.mayWrite(from) && files.mayWrite(to) && files.rename(from, to)) {
            return 0;
        }
        call.complain("mv: cannot move '" + from + "' to '" + to + "'\n");
        return 1;
    }
}
