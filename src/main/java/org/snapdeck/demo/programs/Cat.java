package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `cat [FILE...]`
final class Cat implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "", "");
        if (options.unknown().isPresent()) {
            return call.notSimulated(options.unknown().get());
        }
        var status = 0;
        for (var path : options.operands().isEmpty() ? List.of("-") : options.operands()) {
            try {
                call.print(TextFiles.read(call, path));
            } catch (TextFiles.Unreadable unreadable) {
                call.complain("cat: " + unreadable.getMessage() + "\n");
                status = 1;
            }
        }
        return status;
    }
}
