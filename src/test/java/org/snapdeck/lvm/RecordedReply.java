package org.snapdeck.lvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// What a real host answered to our scripts, as it was recorded on a lab host in `src/test/resources/lvm`.
final class RecordedReply {

    private static final Pattern STEP = Pattern.compile("""
        \n@@snapdeck N0NCE step ([^\n]*)\n(.*?)
        @@snapdeck N0NCE out\n(.*?)
        @@snapdeck N0NCE err\n(.*?)
        @@snapdeck N0NCE done (\\d+) ([\\d.]+) ([\\d.]+)\n\
        """, Pattern.DOTALL);

    private static final Pattern END = Pattern.compile("\n@@snapdeck N0NCE end ([^\n]*)\n");

    private RecordedReply() {}

    static Reply of(String name) {
        var text = text(name);
        var end = END.matcher(text);
        if (!end.find()) {
            throw new AssertionError(name + " has no end");
        }
        var steps = new ArrayList<ScriptStep>();
        STEP.matcher(text).results().map(RecordedReply::step).forEach(steps::add);
        return new Reply(steps, end.group(1));
    }

    /// The same answer, but for what one step printed.
    static Reply changed(Reply reply, String title, String out) {
        return changed(
                reply, title, step -> new ScriptStep(title, step.words(), step.exit(), out, step.err(), step.time()));
    }

    /// The same answer, but for how one step ended.
    static Reply failed(Reply reply, String title, int exit) {
        return changed(
                reply, title, step -> new ScriptStep(title, step.words(), exit, step.out(), step.err(), step.time()));
    }

    private static Reply changed(Reply reply, String title, UnaryOperator<ScriptStep> change) {
        var steps = reply.steps().stream()
                .map(step -> step.title().equals(title) ? change.apply(step) : step)
                .toList();
        return new Reply(steps, reply.ending());
    }

    private static ScriptStep step(MatchResult step) {
        var seconds = Double.parseDouble(step.group(7)) - Double.parseDouble(step.group(6));
        return new ScriptStep(
                step.group(1),
                List.of(step.group(2).split("\n")),
                Integer.parseInt(step.group(5)),
                step.group(3),
                step.group(4),
                Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String text(String name) {
        try (var input = RecordedReply.class.getResourceAsStream("/lvm/" + name + ".txt")) {
            if (input == null) {
                throw new AssertionError("nothing was recorded as " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
