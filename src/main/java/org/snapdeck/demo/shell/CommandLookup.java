package org.snapdeck.demo.shell;

import java.io.IOException;

/// `command -v NAME`: where a command is found.
final class CommandLookup implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException {
        if (call.arguments().size() != 2 || !call.arguments().getFirst().equals("-v")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var name = call.arguments().get(1);
        if (Builtins.find(name).isPresent() || call.state().functions().containsKey(name)) {
            call.streams().print(name + "\n");
            return 0;
        }
        var path = call.interpreter().which(name);
        if (path.isEmpty()) {
            return Interpreter.NOT_FOUND;
        }
        call.streams().print(path.get() + "\n");
        return 0;
    }
}
