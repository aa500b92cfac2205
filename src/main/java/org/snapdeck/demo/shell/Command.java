package org.snapdeck.demo.shell;

import java.util.List;
import java.util.Optional;

/// What a script says, as a tree. The parser makes it, the [Interpreter] walks it.
sealed interface Command {

    record Simple(int line, List<Assignment> assignments, List<Word> words) implements Command {}

    record Pipeline(List<Command> stages) implements Command {}

    record Not(Command command) implements Command {}

    record AndIf(Command first, Command second) implements Command {}

    record OrIf(Command first, Command second) implements Command {}

    record Sequence(List<Command> commands) implements Command {}

    record If(Command condition, Command then, Optional<Command> otherwise) implements Command {}

    /// `while`, or `until` when it runs as long as the condition fails.
    record Loop(Command condition, boolean until, Command body) implements Command {}

    /// Without words it runs over the positional parameters.
    record For(String name, Optional<List<Word>> words, Command body) implements Command {}

    record Case(Word subject, List<Branch> branches) implements Command {}

    record Branch(List<Word> patterns, Command body) {}

    record Definition(String name, Command body) implements Command {}

    record Subshell(Command body) implements Command {}

    /// `command &`
    record Background(Command command) implements Command {}

    record Redirected(Command command, List<Redirection> redirections) implements Command {}

    record Assignment(String name, Word value) {}
}
