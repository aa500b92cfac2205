package org.snapdeck.demo.shell;

import java.io.IOException;

/// `kill PROCESS...`: the signal TERM, to programs alone.
final class Kill implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException {
        var status = 0;
        for (var word : call.arguments()) {
            if (!word.matches("[0-9]{1,9}")) {
                return call.notSimulated(word);
            }
            var process = call.state().machine().processes().find(Integer.parseInt(word));
            if (process.isEmpty()) {
                status = call.refuse("No such process", 1);
            } else if (!process.get().user().equals(call.state().process().user())) {
                status = call.refuse("Operation not permitted", 1);
            } else if (!process.get().end("TERM")) {
                status = call.notSimulated("a process that does not end: " + word);
            }
        }
        return status;
    }
}
