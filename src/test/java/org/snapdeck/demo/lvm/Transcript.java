package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Terminal;

/// What a real LVM printed, command by command. A line that begins with a percent sign is what happened in
/// between.
record Transcript(String name, List<Step> steps) {

    sealed interface Step {}

    record Happening(List<String> words) implements Step {}

    record Command(String text, Terminal.Answer answer) implements Step {}

    private static final Pattern STEP =
            Pattern.compile("(?m)^% (?<happening>.*)$|^\\$ (?<command>.*)\\nexit (?<exit>\\d+)\\n"
                    + "--- stdout\\n(?<out>(?s:.*?))--- stderr\\n(?<err>(?s:.*?))--- end$");

    static Transcript read(String name) throws IOException {
        try (var input = Transcript.class.getResourceAsStream("/lvm-transcripts/" + name)) {
            var text = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
            var steps = new ArrayList<Step>();
            var found = STEP.matcher(text);
            while (found.find()) {
                steps.add(step(found));
            }
            return new Transcript(name, steps);
        }
    }

    private static Step step(Matcher found) {
        if (found.group("happening") != null) {
            return new Happening(List.of(found.group("happening").split(" ", 2)));
        }
        var answer = new Terminal.Answer(found.group("out"), found.group("err"), Integer.parseInt(found.group("exit")));
        return new Command(found.group("command"), answer);
    }
}
