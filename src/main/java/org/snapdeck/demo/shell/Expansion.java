package org.snapdeck.demo.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Streams;
import org.snapdeck.demo.shell.Word.Form;
import org.snapdeck.demo.shell.Word.Piece;

/// Turns words into what they stand for.
final class Expansion {

    private final ShellState state;
    private final Interpreter interpreter;
    private final Streams streams;
    private boolean substituted;

    Expansion(ShellState state, Interpreter interpreter, Streams streams) {
        this.state = state;
        this.interpreter = interpreter;
        this.streams = streams;
    }

    /// The words of a command: split, and patterns replaced by the files they match.
    List<String> words(List<Word> words) throws IOException, InterruptedException {
        var result = new ArrayList<String>();
        var globs = new Globs(state.machine().files());
        for (var word : words) {
            var fields = new Fields(state.variables().separators());
            expand(word, fields, true);
            for (var field : fields.all()) {
                result.addAll(field.isPattern() ? globs.expand(field) : List.of(field.text()));
            }
        }
        return List.copyOf(result);
    }

    /// One text, as in an assignment: nothing is split.
    /// Whether a command was run to find what stands in its place.
    boolean hasSubstituted() {
        return substituted;
    }

    String text(Word word) throws IOException, InterruptedException {
        return whole(word).text();
    }

    String pattern(Word word) throws IOException, InterruptedException {
        return whole(word).pattern();
    }

    private Fields.Field whole(Word word) throws IOException, InterruptedException {
        var fields = new Fields("");
        fields.quoted("");
        expand(word, fields, false);
        return fields.all().getFirst();
    }

    private void expand(Word word, Fields fields, boolean splitting) throws IOException, InterruptedException {
        for (var piece : word.pieces()) {
            switch (piece) {
                case Piece.Text(String text, boolean quoted) -> add(text, quoted, fields);
                case Piece.Parameter parameter -> expand(parameter, fields, splitting);
                case Piece.Output(Command command, boolean quoted) ->
                    result(output(command), quoted, fields, splitting);
                case Piece.Arithmetic(Word expression, boolean quoted) ->
                    result(arithmetic(expression), quoted, fields, splitting);
            }
        }
    }

    private static void add(String text, boolean quoted, Fields fields) {
        if (quoted) {
            fields.quoted(text);
        } else {
            fields.unquoted(text);
        }
    }

    private static void result(String text, boolean quoted, Fields fields, boolean splitting) {
        if (quoted || !splitting) {
            add(text, quoted, fields);
        } else {
            fields.split(text);
        }
    }

    private void expand(Piece.Parameter parameter, Fields fields, boolean splitting)
            throws IOException, InterruptedException {
        var all = parameter.form() instanceof Form.Value && "@*".contains(parameter.name());
        if (all && splitting && !(parameter.quoted() && parameter.name().equals("*"))) {
            everyPositional(parameter.quoted(), fields);
            return;
        }
        switch (parameter.form()) {
            case Form.Value() -> result(value(parameter.name()), parameter.quoted(), fields, splitting);
            case Form.Length() -> {
                var length = String.valueOf(value(parameter.name()).length());
                result(length, parameter.quoted(), fields, splitting);
            }
            case Form.Otherwise otherwise -> otherwise(parameter, otherwise, fields, splitting);
            case Form.Cut cut -> {
                var shortened = Cutting.cut(value(parameter.name()), cut, pattern(cut.pattern()));
                result(shortened, parameter.quoted(), fields, splitting);
            }
        }
    }

    private void everyPositional(boolean quoted, Fields fields) {
        var first = true;
        for (var word : state.positional()) {
            if (!first) {
                fields.end();
            }
            result(word, quoted, fields, true);
            first = false;
        }
    }

    private String value(String name) {
        var value = state.parameter(name);
        if (value.isEmpty() && state.refusesUnset()) {
            throw new ShellError(name + ": parameter not set");
        }
        return value.orElse("");
    }

    private void otherwise(Piece.Parameter parameter, Form.Otherwise form, Fields fields, boolean splitting)
            throws IOException, InterruptedException {
        var value = state.parameter(parameter.name()).filter(found -> !(form.colon() && found.isEmpty()));
        if (form.operator() == '+') {
            if (value.isPresent()) {
                substitute(form.word(), fields, splitting && !parameter.quoted());
            }
            return;
        }
        if (value.isPresent()) {
            result(value.get(), parameter.quoted(), fields, splitting);
            return;
        }
        switch (form.operator()) {
            case '-' -> substitute(form.word(), fields, splitting && !parameter.quoted());
            case '=' -> {
                var assigned = text(form.word());
                state.variables().set(parameter.name(), assigned);
                result(assigned, parameter.quoted(), fields, splitting);
            }
            default -> {
                var reason = text(form.word());
                var usual = "parameter not set" + (form.colon() ? " or null" : "");
                throw new ShellError(parameter.name() + ": " + (reason.isEmpty() ? usual : reason));
            }
        }
    }

    /// A word that takes a value's place: its own text is split like the value would be.
    private void substitute(Word word, Fields fields, boolean splitting) throws IOException, InterruptedException {
        for (var piece : word.pieces()) {
            if (piece instanceof Piece.Text(String text, boolean quoted)) {
                result(text, quoted, fields, splitting);
            } else {
                expand(new Word(List.of(piece)), fields, splitting);
            }
        }
    }

    private String output(Command command) throws IOException, InterruptedException {
        var output = new ByteArrayOutputStream();
        state.setStatus(interpreter.runApart(command, streams.withOut(output)));
        substituted = true;
        return ByteText.text(output.toByteArray()).replace("\0", "").replaceAll("\n+$", "");
    }

    private String arithmetic(Word expression) throws IOException, InterruptedException {
        return String.valueOf(new Arithmetic(text(expression), state).value());
    }
}
