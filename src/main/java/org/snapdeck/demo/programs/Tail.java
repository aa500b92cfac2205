package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `tail -c BYTES FILE`
final class Tail implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "", "c");
        if (options.unknown().isPresent()
                || options.operands().size() != 1
                || options.valuesOf('c').size() != 1
                || !options.valuesOf('c').getFirst().matches("[0-9]{1,9}")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var most = Integer.parseInt(options.valuesOf('c').getFirst());
        try {
            var text = TextFiles.read(call, options.operands().getFirst());
            call.print(text.substring(Math.max(0, text.length() - most)));
            return 0;
        } catch (TextFiles.Unreadable unreadable) {
            call.complain("tail: " + unreadable.getMessage() + "\n");
            return 1;
        }
    }
}
