package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Streams;

/// `while`, `until` and `for`, with `break` and `continue` out of one or several of them.
final class Loops {

    private final Interpreter interpreter;
    private final ShellState state;

    Loops(Interpreter interpreter, ShellState state) {
        this.interpreter = interpreter;
        this.state = state;
    }

    int loop(Command.Loop loop, Streams streams) throws IOException, InterruptedException {
        var status = 0;
        while ((interpreter.run(loop.condition(), streams) == 0) != loop.until()) {
            var round = round(loop.body(), streams);
            if (!round.goesOn()) {
                return round.status();
            }
            status = round.status();
        }
        return status;
    }

    int forEach(Command.For loop, List<String> words, Streams streams) throws IOException, InterruptedException {
        var status = 0;
        for (var word : words) {
            state.variables().set(loop.name(), word);
            var round = round(loop.body(), streams);
            if (!round.goesOn()) {
                return round.status();
            }
            status = round.status();
        }
        return status;
    }

    private record Round(int status, boolean goesOn) {}

    private Round round(Command body, Streams streams) throws IOException, InterruptedException {
        try {
            return new Round(interpreter.run(body, streams), true);
        } catch (Jump.Break jump) {
            if (jump.value() > 1) {
                throw new Jump.Break(jump.value() - 1);
            }
            return new Round(0, false);
        } catch (Jump.Continue jump) {
            if (jump.value() > 1) {
                throw new Jump.Continue(jump.value() - 1);
            }
            return new Round(0, true);
        }
    }
}
