package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/// `exec COMMAND`: the shell's process becomes the command, and no trap is run.
final class Exec implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException, InterruptedException {
        if (call.arguments().isEmpty()) {
            return call.notSimulated("redirections for the rest of the script");
        }
        var path = call.interpreter().which(call.arguments().getFirst());
        if (path.isEmpty()) {
            call.interpreter()
                    .complain(call.streams(), "exec: " + call.arguments().getFirst() + ": not found");
            throw new Jump.Exit(Interpreter.NOT_FOUND);
        }
        call.state().setExitTrap(Optional.empty());
        var program = call.interpreter().call(call.arguments(), new HashMap<>(), call.streams());
        throw new Jump.Exit(call.state().machine().become(path.get(), program));
    }
}
