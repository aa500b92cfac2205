package org.snapdeck.demo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.snapdeck.demo.machine.BrokenPipe;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Signals;
import org.snapdeck.demo.machine.Streams;

/// Walks the tree of a command and does what it says. Each method answers the exit status.
final class Interpreter {

    static final int NOT_FOUND = 127;

    private final ShellState state;

    Interpreter(ShellState state) {
        this.state = state;
    }

    int run(Command command, Streams streams) throws IOException, InterruptedException {
        var status = switch (command) {
            case Command.Simple simple -> simple(simple, streams);
            case Command.Pipeline(var stages) -> new PipelineRun(this, streams).run(stages);
            case Command.Not(Command inner) -> run(inner, streams) == 0 ? 1 : 0;
            case Command.AndIf(Command first, Command second) -> {
                var before = run(first, streams);
                yield before == 0 ? run(second, streams) : before;
            }
            case Command.OrIf(Command first, Command second) -> {
                var before = run(first, streams);
                yield before == 0 ? 0 : run(second, streams);
            }
            case Command.Sequence(var commands) -> sequence(commands, streams);
            case Command.If(Command condition, Command then, var otherwise) ->
                run(condition, streams) == 0 ? run(then, streams) : runIfAny(otherwise, streams);
            case Command.Loop loop -> new Loops(this, state).loop(loop, streams);
            case Command.For loop -> new Loops(this, state).forEach(loop, words(loop, streams), streams);
            case Command.Case(Word subject, var branches) -> caseOf(subject, branches, streams);
            case Command.Definition(String name, Command body) -> {
                state.functions().put(name, body);
                yield 0;
            }
            case Command.Subshell(Command body) -> runApart(body, streams);
            case Command.Background(Command body) -> inBackground(body, streams);
            case Command.Redirected redirected -> redirected(redirected, streams);
        };
        state.setStatus(status);
        return status;
    }

    /// Runs a command in a subshell, which is a process of its own.
    int runApart(Command command, Streams streams) throws IOException, InterruptedException {
        var processes = state.machine().processes();
        var parent = state.process();
        var child = processes.startChild(parent, parent.user(), parent.words());
        try {
            return new Interpreter(state.fork(child)).runToItsEnd(command, streams);
        } finally {
            processes.end(child);
        }
    }

    /// Starts a command in a subshell and does not wait for it. It has nothing to read.
    private int inBackground(Command command, Streams streams) {
        var machine = state.machine();
        var parent = state.process();
        var child = machine.processes().startChild(parent, parent.user(), parent.words());
        var fork = new Interpreter(state.fork(child));
        var end = new CompletableFuture<Integer>();
        state.background().add(child.number(), end);
        machine.threads().start(() -> {
            try {
                end.complete(fork.runToItsEnd(command, streams.withIn(InputStream.nullInputStream())));
            } catch (IOException | InterruptedException | RuntimeException failure) {
                end.completeExceptionally(failure);
            } finally {
                machine.processes().end(child);
            }
        });
        return 0;
    }

    private int runToItsEnd(Command command, Streams streams) throws IOException, InterruptedException {
        return new Script(state, this, streams).end(() -> run(command, streams));
    }

    private int runIfAny(Optional<Command> command, Streams streams) throws IOException, InterruptedException {
        return command.isPresent() ? run(command.get(), streams) : 0;
    }

    private int sequence(List<Command> commands, Streams streams) throws IOException, InterruptedException {
        var status = 0;
        for (var command : commands) {
            status = run(command, streams);
        }
        return status;
    }

    private List<String> words(Command.For loop, Streams streams) throws IOException, InterruptedException {
        return loop.words().isPresent() ? expansion(streams).words(loop.words().get()) : state.positional();
    }

    private int caseOf(Word subject, List<Command.Branch> branches, Streams streams)
            throws IOException, InterruptedException {
        var text = expansion(streams).text(subject);
        for (var branch : branches) {
            for (var pattern : branch.patterns()) {
                if (Pattern.of(expansion(streams).pattern(pattern)).matches(text)) {
                    return run(branch.body(), streams);
                }
            }
        }
        return 0;
    }

    private int redirected(Command.Redirected redirected, Streams streams) throws IOException, InterruptedException {
        try {
            var redirections = new Redirections(state, expansion(streams));
            return run(redirected.command(), redirections.apply(redirected.redirections(), streams));
        } catch (Redirections.Refused refused) {
            complain(streams, refused.getMessage());
            return ShellError.STATUS;
        }
    }

    private int simple(Command.Simple command, Streams streams) throws IOException, InterruptedException {
        state.atLine(command.line());
        var expansion = expansion(streams);
        var words = expansion.words(command.words());
        if (words.isEmpty()) {
            return assignments(command.assignments(), expansion);
        }
        var given = new HashMap<String, String>();
        for (var assignment : command.assignments()) {
            given.put(assignment.name(), expansion.text(assignment.value()));
        }
        var function = state.functions().get(words.getFirst());
        if (function != null) {
            return function(function, words, streams);
        }
        var builtin = Builtins.find(words.getFirst());
        return builtin.isPresent() ? builtin(builtin.get(), words, given, streams) : program(words, given, streams);
    }

    private int assignments(List<Command.Assignment> assignments, Expansion expansion)
            throws IOException, InterruptedException {
        for (var assignment : assignments) {
            state.variables().set(assignment.name(), expansion.text(assignment.value()));
        }
        // x=$(false) fails, x=y and x=$? do not, whatever ran before.
        return expansion.hasSubstituted() ? state.status() : 0;
    }

    private int builtin(Builtin builtin, List<String> words, HashMap<String, String> given, Streams streams)
            throws IOException, InterruptedException {
        var before = new HashMap<String, Optional<String>>();
        given.forEach((name, value) -> {
            before.put(name, state.variables().find(name));
            state.variables().set(name, value);
        });
        try {
            return builtin.run(new BuiltinCall(words, state, streams, this));
        } catch (BrokenPipe broken) {
            return brokenPipe(words.getFirst(), streams);
        } finally {
            before.forEach((name, value) -> value.ifPresentOrElse(
                    old -> state.variables().set(name, old),
                    () -> state.variables().unset(name)));
        }
    }

    private int brokenPipe(String name, Streams streams) throws IOException {
        if (state.process().ignoredSignals().contains("PIPE")) {
            complain(streams, name + ": " + name + ": I/O error");
            return 1;
        }
        // The signal leaves no time for the trap.
        state.setExitTrap(Optional.empty());
        throw new Jump.Exit(Signals.exitStatus("PIPE"));
    }

    private int function(Command body, List<String> words, Streams streams) throws IOException, InterruptedException {
        var before = state.positional();
        state.setPositional(words.subList(1, words.size()));
        try {
            return run(body, streams);
        } catch (Jump.Return result) {
            return result.value();
        } finally {
            state.setPositional(before);
        }
    }

    private int program(List<String> words, HashMap<String, String> given, Streams streams)
            throws IOException, InterruptedException {
        var path = which(words.getFirst());
        if (path.isEmpty()) {
            complain(streams, words.getFirst() + ": not found (or not simulated on the demo host)");
            return NOT_FOUND;
        }
        var parent = state.process();
        return state.machine().start(parent, parent.user(), path.get(), call(words, given, streams));
    }

    /// What a program gets that is started here.
    Call call(List<String> words, HashMap<String, String> given, Streams streams) {
        var environment = new HashMap<>(state.variables().environment());
        environment.putAll(given);
        return new Call(state.machine(), state.process(), new ArrayList<>(words), environment, streams);
    }

    Optional<String> which(String command) {
        return state.machine().which(command, state.variables().find("PATH").orElse(""));
    }

    private Expansion expansion(Streams streams) {
        return new Expansion(state, this, streams);
    }

    void complain(Streams streams, String message) throws IOException {
        try {
            streams.complain(state.complaint(message));
        } catch (BrokenPipe broken) {
            // Nobody reads complaints any more. The exit status still tells.
            return;
        }
    }
}
