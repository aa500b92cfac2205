package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.Optional;
import org.snapdeck.demo.machine.Streams;

/// The life of a shell, from its first command to its EXIT trap.
final class Script {

    /// Part of that life.
    interface Part {
        int run() throws IOException, InterruptedException;
    }

    private final ShellState state;
    private final Interpreter interpreter;
    private final Streams streams;

    Script(ShellState state, Interpreter interpreter, Streams streams) {
        this.state = state;
        this.interpreter = interpreter;
        this.streams = streams;
    }

    /// Reads and runs one complete command after another. What is unfinished at the end is not run.
    int run(Source source) throws IOException, InterruptedException {
        var parser = new Parser(new Lexer(source));
        return end(() -> {
            for (var command = parser.next(); command.isPresent(); command = parser.next()) {
                interpreter.run(command.get(), streams);
            }
            return state.status();
        });
    }

    /// Runs a part that ends the shell, and then the EXIT trap, whose own status doesn't count.
    int end(Part part) throws IOException, InterruptedException {
        var status = guarded(part);
        var trap = state.exitTrap();
        if (trap.isPresent()) {
            state.setExitTrap(Optional.empty());
            state.setStatus(status);
            var ended = status;
            return guarded(() -> {
                evaluate(trap.get());
                return ended;
            });
        }
        return status;
    }

    /// Runs text as the commands that it is.
    int evaluate(String text) throws IOException, InterruptedException {
        var parser = new Parser(new Lexer(Source.of(text)));
        var status = 0;
        for (var command = parser.next(); command.isPresent(); command = parser.next()) {
            status = interpreter.run(command.get(), streams);
        }
        return status;
    }

    private int guarded(Part part) throws IOException, InterruptedException {
        try {
            return part.run();
        } catch (Jump jump) {
            return jump.value();
        } catch (SyntaxError error) {
            streams.complain(state.complaintAt(error.line(), error.getMessage()));
            return ShellError.STATUS;
        } catch (ShellError error) {
            interpreter.complain(streams, error.getMessage());
            return ShellError.STATUS;
        }
    }
}
