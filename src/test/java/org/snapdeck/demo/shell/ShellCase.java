package org.snapdeck.demo.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Terminal;

/// A script, and what dash said to it.
record ShellCase(String title, String script, Terminal.Answer expected) {

    private static final Pattern FORM = Pattern.compile(
            "### (?<title>[^\\n]*)\\n(?<script>.*?)--- exit (?<exit>\\d+)\\n"
                    + "--- stdout\\n(?<out>.*?)--- stderr\\n(?<err>.*?)(?=\\n### |\\z)",
            Pattern.DOTALL);

    static List<ShellCase> all() {
        return FORM.matcher(resource("/demo/shell-cases.txt"))
                .results()
                .map(found -> {
                    var title = found.group("title");
                    var script = found.group("script");
                    var answer = new Terminal.Answer(
                            text(found.group("out")), text(found.group("err")), Integer.parseInt(found.group("exit")));
                    // What is unfinished has no last line's end either.
                    var sent = title.startsWith("unfinished") ? script.stripTrailing() : script;
                    return new ShellCase(title, sent, answer);
                })
                .toList();
    }

    /// Text whose last line has no end is written with a mark.
    private static String text(String written) {
        return written.endsWith("%\n") ? written.substring(0, written.length() - 2) : written;
    }

    private static String resource(String name) {
        try (var input = ShellCase.class.getResourceAsStream(name)) {
            return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
