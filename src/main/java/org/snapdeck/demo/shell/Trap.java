package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.Optional;
import org.snapdeck.demo.machine.Signals;

/// `trap COMMAND EXIT`, `trap '' SIGNAL...` and `trap - SIGNAL...`; a command on a signal is not simulated.
final class Trap implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException {
        if (call.arguments().size() < 2) {
            return call.notSimulated("its list");
        }
        var action = call.arguments().getFirst();
        for (var condition : call.arguments().subList(1, call.arguments().size())) {
            if (condition.equals("EXIT") || condition.equals("0")) {
                call.state().setExitTrap(action.equals("-") ? Optional.empty() : Optional.of(action));
                continue;
            }
            var signal = Signals.named(condition);
            if (signal.isEmpty()) {
                return call.refuse(condition + ": bad trap", 1);
            }
            if (action.isEmpty()) {
                call.state().process().ignore(condition);
            } else if (action.equals("-")) {
                call.state().process().heed(condition);
            } else {
                return call.notSimulated("a command on the signal " + condition);
            }
        }
        return 0;
    }
}
