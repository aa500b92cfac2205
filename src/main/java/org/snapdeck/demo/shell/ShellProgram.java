package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `/bin/sh`, in the two forms that are used here: `sh -c SCRIPT [NAME ARGUMENT...]` and `sh -s [ARGUMENT...]`.
public final class ShellProgram implements Program {

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var arguments = call.arguments();
        var form = arguments.isEmpty() ? "-s" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (form) {
            case "-s" -> run(call, new Source(call.streams().in()), call.words().getFirst(), rest);
            case "-c" -> rest.isEmpty() ? needsArgument(call) : command(call, rest);
            default -> call.notSimulated(form);
        };
    }

    private static int needsArgument(Call call) throws IOException {
        call.complain(call.name() + ": 0: -c requires an argument\n");
        return ShellError.STATUS;
    }

    private static int command(Call call, List<String> rest) throws IOException, InterruptedException {
        var named = rest.size() > 1;
        var name = named ? rest.get(1) : call.words().getFirst();
        return run(call, Source.of(rest.getFirst()), name, named ? rest.subList(2, rest.size()) : List.of());
    }

    private static int run(Call call, Source source, String name, List<String> positional)
            throws IOException, InterruptedException {
        var variables = Variables.from(call.environment());
        var state = new ShellState(call.machine(), call.process(), variables, name, positional);
        return new Script(state, new Interpreter(state), call.streams()).run(source);
    }
}
