package org.snapdeck.demo.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snapdeck.demo.shell.Token.End;
import org.snapdeck.demo.shell.Token.Operator;
import org.snapdeck.demo.shell.Token.RedirectionOperator;
import org.snapdeck.demo.shell.Token.WordToken;

/// Makes the tree of a script, one complete command at a time. An unfinished command is a [SyntaxError], never half a
/// tree.
final class Parser {

    private static final Set<String> CLOSING = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

    private final Lexer lexer;

    Parser(Lexer lexer) {
        this.lexer = lexer;
    }

    /// The next command with its whole line, or nothing at the end of the script.
    Optional<Command> next() {
        skipLines();
        if (lexer.peek() instanceof End) {
            return Optional.empty();
        }
        var commands = new ArrayList<Command>();
        commands.add(andOr());
        while (lexer.skip(";")) {
            if (atLineEnd()) {
                break;
            }
            commands.add(andOr());
        }
        if (!atLineEnd()) {
            throw unexpected("");
        }
        lexer.skip("\n");
        return Optional.of(one(commands));
    }

    /// The command of `$(...)`: it ends at the parenthesis, and nothing behind that is read.
    Command commandInParentheses() {
        var body = lexer.peek().equals(new Operator(")")) ? one(List.of()) : list(")");
        expectOperator(")");
        return body;
    }

    private boolean atLineEnd() {
        return lexer.peek() instanceof End || lexer.peek().equals(new Operator("\n"));
    }

    private static Command one(List<Command> commands) {
        return commands.size() == 1 ? commands.getFirst() : new Command.Sequence(List.copyOf(commands));
    }

    /// Commands up to a word or operator that closes them, which is left where it is.
    private Command list(String expected) {
        var commands = new ArrayList<Command>();
        skipLines();
        while (!closes(lexer.peek()) && !(lexer.peek() instanceof End)) {
            commands.add(andOr());
            if (!lexer.skip(";") && !lexer.skip("\n")) {
                break;
            }
            skipLines();
        }
        if (commands.isEmpty() || !closes(lexer.peek())) {
            throw unexpected(expected);
        }
        return one(commands);
    }

    private static boolean closes(Token token) {
        return switch (token) {
            case WordToken(Word word, var _) -> CLOSING.contains(word.plain());
            case Operator(String text) -> text.equals(")") || text.equals(";;");
            case RedirectionOperator _, End _ -> false;
        };
    }

    private Command andOr() {
        var result = pipeline();
        while (true) {
            if (lexer.skip("&&")) {
                skipLines();
                result = new Command.AndIf(result, pipeline());
            } else if (lexer.skip("||")) {
                skipLines();
                result = new Command.OrIf(result, pipeline());
            } else {
                return result;
            }
        }
    }

    private Command pipeline() {
        if (isWord("!")) {
            lexer.next();
            return new Command.Not(pipeline());
        }
        var stages = new ArrayList<Command>();
        stages.add(command());
        while (lexer.skip("|")) {
            skipLines();
            stages.add(command());
        }
        return stages.size() == 1 ? stages.getFirst() : new Command.Pipeline(List.copyOf(stages));
    }

    private Command command() {
        if (lexer.skip("(")) {
            var body = list(")");
            expectOperator(")");
            return redirected(new Command.Subshell(body));
        }
        if (!(lexer.peek() instanceof WordToken(Word word, var _))) {
            if (lexer.peek() instanceof RedirectionOperator) {
                return simple();
            }
            throw unexpected("");
        }
        return switch (word.plain()) {
            case "{" -> redirected(group());
            case "if" -> redirected(conditional());
            case "while" -> redirected(loop(false));
            case "until" -> redirected(loop(true));
            case "for" -> redirected(forLoop());
            case "case" -> redirected(caseOf());
            case String plain when CLOSING.contains(plain) -> throw unexpected("");
            default -> simple();
        };
    }

    private Command redirected(Command body) {
        var redirections = new ArrayList<Redirection>();
        while (lexer.peek() instanceof RedirectionOperator) {
            redirections.add(redirection());
        }
        return redirections.isEmpty() ? body : new Command.Redirected(body, List.copyOf(redirections));
    }

    private Redirection redirection() {
        if (!(lexer.next() instanceof RedirectionOperator(int descriptor, var direction))) {
            throw new IllegalStateException("No redirection here");
        }
        return new Redirection(descriptor, direction, word());
    }

    private Word word() {
        if (lexer.peek() instanceof WordToken(Word word, var _)) {
            lexer.next();
            return word;
        }
        throw unexpected("");
    }

    private Command group() {
        expectWord("{");
        var body = list("}");
        expectWord("}");
        return body;
    }

    private Command conditional() {
        lexer.next();
        var condition = list("then");
        expectWord("then");
        var then = list("fi");
        if (isWord("elif")) {
            return new Command.If(condition, then, Optional.of(conditional()));
        }
        Optional<Command> otherwise = Optional.empty();
        if (isWord("else")) {
            lexer.next();
            otherwise = Optional.of(list("fi"));
        }
        expectWord("fi");
        return new Command.If(condition, then, otherwise);
    }

    private Command loop(boolean until) {
        lexer.next();
        var condition = list("do");
        return new Command.Loop(condition, until, body());
    }

    private Command body() {
        expectWord("do");
        var body = list("done");
        expectWord("done");
        return body;
    }

    private Command forLoop() {
        lexer.next();
        var name = lexer.peek() instanceof WordToken(Word word, var _) ? word.plain() : "";
        if (!Names.isName(name)) {
            throw new SyntaxError(lexer.line(), "Bad for loop variable");
        }
        lexer.next();
        skipLines();
        Optional<List<Word>> words = Optional.empty();
        if (isWord("in")) {
            lexer.next();
            words = Optional.of(words());
        }
        lexer.skip(";");
        skipLines();
        return new Command.For(name, words, body());
    }

    private List<Word> words() {
        var words = new ArrayList<Word>();
        while (lexer.peek() instanceof WordToken) {
            words.add(word());
        }
        return List.copyOf(words);
    }

    private Command caseOf() {
        lexer.next();
        var subject = word();
        skipLines();
        expectWord("in");
        skipLines();
        var branches = new ArrayList<Command.Branch>();
        while (!isWord("esac")) {
            branches.add(branch());
            if (!lexer.skip(";;")) {
                skipLines();
                break;
            }
            skipLines();
        }
        expectWord("esac");
        return new Command.Case(subject, List.copyOf(branches));
    }

    private Command.Branch branch() {
        lexer.skip("(");
        var patterns = new ArrayList<Word>();
        do {
            patterns.add(word());
        } while (lexer.skip("|"));
        expectOperator(")");
        skipLines();
        var empty = lexer.peek().equals(new Operator(";;")) || isWord("esac");
        return new Command.Branch(List.copyOf(patterns), empty ? one(List.of()) : list(";;"));
    }

    private Command simple() {
        var line = lexer.line();
        var assignments = new ArrayList<Command.Assignment>();
        var words = new ArrayList<Word>();
        var redirections = new ArrayList<Redirection>();
        while (true) {
            if (lexer.peek() instanceof RedirectionOperator) {
                redirections.add(redirection());
            } else if (lexer.peek() instanceof WordToken) {
                var word = word();
                var assignment = words.isEmpty() ? assignment(word) : Optional.<Command.Assignment>empty();
                assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
            } else if (words.size() == 1 && redirections.isEmpty() && lexer.skip("(")) {
                return definition(words.getFirst());
            } else {
                break;
            }
        }
        var simple = new Command.Simple(line, List.copyOf(assignments), List.copyOf(words));
        return redirections.isEmpty() ? simple : new Command.Redirected(simple, List.copyOf(redirections));
    }

    private Command definition(Word name) {
        expectOperator(")");
        if (!Names.isName(name.plain())) {
            throw new SyntaxError(lexer.line(), "Bad function name");
        }
        skipLines();
        return new Command.Definition(name.plain(), command());
    }

    private static Optional<Command.Assignment> assignment(Word word) {
        if (!(word.pieces().getFirst() instanceof Word.Piece.Text(String text, boolean quoted)) || quoted) {
            return Optional.empty();
        }
        var equals = text.indexOf('=');
        if (equals < 0 || !Names.isName(text.substring(0, equals))) {
            return Optional.empty();
        }
        var value = new ArrayList<>(word.pieces());
        value.set(0, new Word.Piece.Text(text.substring(equals + 1), false));
        return Optional.of(new Command.Assignment(text.substring(0, equals), new Word(value)));
    }

    private boolean isWord(String plain) {
        return lexer.peek() instanceof WordToken(Word word, var _)
                && word.plain().equals(plain);
    }

    private void skipLines() {
        while (lexer.skip("\n")) {
            // A line without a command says nothing.
        }
    }

    private void expectWord(String plain) {
        if (!isWord(plain)) {
            throw unexpected(plain);
        }
        lexer.next();
    }

    private void expectOperator(String operator) {
        if (!lexer.skip(operator)) {
            throw unexpected(operator);
        }
    }

    private SyntaxError unexpected(String expected) {
        var found = switch (lexer.peek()) {
            case End _ -> "end of file";
            case Operator(String text) -> text.equals("\n") ? "newline" : "\"" + text + "\"";
            case WordToken(Word word, var _) -> word.plain().isEmpty() ? "word" : "\"" + word.plain() + "\"";
            case RedirectionOperator _ -> "redirection";
        };
        var hint = expected.isEmpty() ? "" : " (expecting \"" + expected + "\")";
        return new SyntaxError(lexer.line(), found + " unexpected" + hint);
    }
}
