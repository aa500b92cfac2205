package org.snapdeck.demo.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the tree of a script, one complete command at a time. An unfinished command is a [SyntaxError], never
/// half a tree. What comes after the command's last token is left unread.
final class Parser {

    private static final Set<String> CLOSING = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

    private final Tokens tokens;

    Parser(Lexer lexer) {
        this.tokens = new Tokens(lexer);
    }

    /// The next command with its whole line, or nothing at the end of the script.
    Optional<Command> next() {
        tokens.skipLines();
        if (tokens.atEnd()) {
            return Optional.empty();
        }
        var commands = new ArrayList<Command>();
        boolean more;
        do {
            var command = andOr();
            var background = tokens.skip("&");
            commands.add(background ? new Command.Background(command) : command);
            more = background || tokens.skip(";");
        } while (more && !tokens.atLineEnd());
        if (!tokens.atLineEnd()) {
            throw tokens.unexpected("");
        }
        tokens.skip("\n");
        return Optional.of(one(commands));
    }

    /// The command of `$(...)`, up to and with its parenthesis.
    Command commandInParentheses() {
        var body = tokens.atOperator(")") ? one(List.of()) : list(")");
        tokens.expect(")");
        return body;
    }

    private static Command one(List<Command> commands) {
        return commands.size() == 1 ? commands.getFirst() : new Command.Sequence(List.copyOf(commands));
    }

    /// Commands up to what closes them, which is left where it is.
    private Command list(String expected) {
        var commands = new ArrayList<Command>();
        tokens.skipLines();
        while (!atClosing() && !tokens.atEnd()) {
            var command = andOr();
            if (tokens.skip("&")) {
                commands.add(new Command.Background(command));
            } else {
                commands.add(command);
                if (!tokens.skip(";") && !tokens.skip("\n")) {
                    break;
                }
            }
            tokens.skipLines();
        }
        if (commands.isEmpty() || !atClosing()) {
            throw tokens.unexpected(expected);
        }
        return one(commands);
    }

    private boolean atClosing() {
        return CLOSING.contains(tokens.plain()) || tokens.atOperator(")") || tokens.atOperator(";;");
    }

    private Command andOr() {
        var result = pipeline();
        while (true) {
            if (tokens.skip("&&")) {
                tokens.skipLines();
                result = new Command.AndIf(result, pipeline());
            } else if (tokens.skip("||")) {
                tokens.skipLines();
                result = new Command.OrIf(result, pipeline());
            } else {
                return result;
            }
        }
    }

    private Command pipeline() {
        if (tokens.skipWord("!")) {
            return new Command.Not(pipeline());
        }
        var stages = new ArrayList<Command>();
        stages.add(command());
        while (tokens.skip("|")) {
            tokens.skipLines();
            stages.add(command());
        }
        return stages.size() == 1 ? stages.getFirst() : new Command.Pipeline(List.copyOf(stages));
    }

    private Command command() {
        if (tokens.skip("(")) {
            var body = list(")");
            tokens.expect(")");
            return redirected(new Command.Subshell(body));
        }
        if (!tokens.atWord() && !tokens.atRedirection()) {
            throw tokens.unexpected("");
        }
        return switch (tokens.plain()) {
            case "{" -> redirected(group());
            case "if" -> redirected(conditional());
            case "while" -> redirected(loop(false));
            case "until" -> redirected(loop(true));
            case "for" -> redirected(forLoop());
            case "case" -> redirected(caseOf());
            case String plain when CLOSING.contains(plain) -> throw tokens.unexpected("");
            default -> new SimpleCommandParser(tokens, this::command).parse();
        };
    }

    private Command redirected(Command body) {
        var redirections = new ArrayList<Redirection>();
        for (var found = tokens.skipRedirection(); found.isPresent(); found = tokens.skipRedirection()) {
            redirections.add(found.get().to(tokens.word()));
        }
        return redirections.isEmpty() ? body : new Command.Redirected(body, List.copyOf(redirections));
    }

    private Command group() {
        tokens.expectWord("{");
        var body = list("}");
        tokens.expectWord("}");
        return body;
    }

    /// From `if` or `elif` on.
    private Command conditional() {
        tokens.word();
        var condition = list("then");
        tokens.expectWord("then");
        var then = list("fi");
        if (tokens.atWord("elif")) {
            return new Command.If(condition, then, Optional.of(conditional()));
        }
        Optional<Command> otherwise = tokens.skipWord("else") ? Optional.of(list("fi")) : Optional.empty();
        tokens.expectWord("fi");
        return new Command.If(condition, then, otherwise);
    }

    private Command loop(boolean until) {
        tokens.word();
        var condition = list("do");
        return new Command.Loop(condition, until, loopBody());
    }

    private Command loopBody() {
        tokens.expectWord("do");
        var body = list("done");
        tokens.expectWord("done");
        return body;
    }

    private Command forLoop() {
        tokens.word();
        var name = tokens.plain();
        if (!Names.isName(name)) {
            throw new SyntaxError(tokens.line(), "Bad for loop variable");
        }
        tokens.word();
        tokens.skipLines();
        Optional<List<Word>> words = tokens.skipWord("in") ? Optional.of(words()) : Optional.empty();
        tokens.skip(";");
        tokens.skipLines();
        return new Command.For(name, words, loopBody());
    }

    private List<Word> words() {
        var words = new ArrayList<Word>();
        while (tokens.atWord()) {
            words.add(tokens.word());
        }
        return List.copyOf(words);
    }

    private Command caseOf() {
        tokens.word();
        var subject = tokens.word();
        tokens.skipLines();
        tokens.expectWord("in");
        tokens.skipLines();
        var branches = new ArrayList<Command.Branch>();
        while (!tokens.atWord("esac")) {
            branches.add(branch());
            var ended = tokens.skip(";;");
            tokens.skipLines();
            if (!ended) {
                break;
            }
        }
        tokens.expectWord("esac");
        return new Command.Case(subject, List.copyOf(branches));
    }

    private Command.Branch branch() {
        tokens.skip("(");
        var patterns = new ArrayList<Word>();
        do {
            patterns.add(tokens.word());
        } while (tokens.skip("|"));
        tokens.expect(")");
        tokens.skipLines();
        var empty = tokens.atOperator(";;") || tokens.atWord("esac");
        return new Command.Branch(List.copyOf(patterns), empty ? one(List.of()) : list(";;"));
    }
}
