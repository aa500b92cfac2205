package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.ArrayList;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `uname [-srnm]`: a Linux that says that it is none.
final class Uname implements Program {

    private static final String RELEASE = "6.1.0-demo";

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "srnm", "");
        if (options.unknown().isPresent() || !options.operands().isEmpty()) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var parts = new ArrayList<String>();
        if (options.has('s') || options.flags().isEmpty()) {
            parts.add("Linux");
        }
        if (options.has('n')) {
            parts.add(call.machine().name());
        }
        if (options.has('r')) {
            parts.add(RELEASE);
        }
        if (options.has('m')) {
            parts.add("x86_64");
        }
        call.print(String.join(" ", parts) + "\n");
        return 0;
    }
}
