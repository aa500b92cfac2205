package org.snapdeck.demo.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snapdeck.demo.shell.Word.Piece;

/// Reads a command of words, with its assignments and redirections; or the definition of a function, which begins
/// like one.
final class SimpleCommandParser {

    private final Tokens tokens;
    private final Supplier<Command> functionBody;
    private final List<Command.Assignment> assignments = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Redirection> redirections = new ArrayList<>();

    SimpleCommandParser(Tokens tokens, Supplier<Command> functionBody) {
        this.tokens = tokens;
        this.functionBody = functionBody;
    }

    Command parse() {
        var line = tokens.line();
        while (tokens.atWord() || tokens.atRedirection()) {
            tokens.skipRedirection()
                    .ifPresentOrElse(found -> redirections.add(found.to(tokens.word())), () -> take(tokens.word()));
        }
        if (words.size() == 1 && assignments.isEmpty() && redirections.isEmpty() && tokens.skip("(")) {
            return definition(words.getFirst().plain());
        }
        var simple = new Command.Simple(line, List.copyOf(assignments), List.copyOf(words));
        return redirections.isEmpty() ? simple : new Command.Redirected(simple, List.copyOf(redirections));
    }

    private void take(Word word) {
        var assignment = words.isEmpty() ? assignment(word) : Optional.<Command.Assignment>empty();
        assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
    }

    private static Optional<Command.Assignment> assignment(Word word) {
        if (!(word.pieces().getFirst() instanceof Piece.Text(String text, boolean quoted)) || quoted) {
            return Optional.empty();
        }
        var equals = text.indexOf('=');
        if (equals < 0 || !Names.isName(text.substring(0, equals))) {
            return Optional.empty();
        }
        var value = new ArrayList<>(word.pieces());
        value.set(0, new Piece.Text(text.substring(equals + 1), false));
        return Optional.of(new Command.Assignment(text.substring(0, equals), new Word(value)));
    }

    private Command definition(String name) {
        tokens.expect(")");
        if (!Names.isName(name)) {
            throw new SyntaxError(tokens.line(), "Bad function name");
        }
        tokens.skipLines();
        return new Command.Definition(name, functionBody.get());
    }
}
