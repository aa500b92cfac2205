package org.snapdeck.ssh;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a script printed, taken apart at the marks that carry the call's nonce.
///
/// A mark is a line of its own: `@@snapdeck NONCE KIND ...`. The line breaks before and behind it belong to the
/// mark, so what stands between two marks is what was printed, to the byte. Whatever is not between marks is
/// dropped.
record Transcript(List<ScriptStep> steps, Optional<String> ending) {

    private static final Pattern DONE = Pattern.compile("(\\d{1,3}) (\\d{1,12}\\.\\d{1,9}) (\\d{1,12}\\.\\d{1,9})");
    private static final int HIGHEST_EXIT = 255;
    private static final int NANOS = 9;

    Transcript {
        steps = List.copyOf(steps);
    }

    /// The steps that are whole, and the ending if its mark is. Cut anywhere, there is no ending.
    static Transcript read(byte[] bytes, Nonce nonce) throws GarbledTranscript {
        var marks = Mark.all(bytes, nonce).iterator();
        if (!marks.hasNext()) {
            return new Transcript(List.of(), Optional.empty());
        }
        expect("begin", marks.next());
        var steps = new ArrayList<ScriptStep>();
        while (marks.hasNext()) {
            var first = marks.next();
            if (first.kind().equals("end")) {
                return new Transcript(steps, Optional.of(worded(first)));
            }
            expect("step", first);
            var rest = new ArrayList<Mark>();
            for (var kind : List.of("out", "err", "done")) {
                if (!marks.hasNext()) {
                    return new Transcript(steps, Optional.empty());
                }
                rest.add(expect(kind, marks.next()));
            }
            steps.add(step(bytes, first, rest.get(0), rest.get(1), rest.get(2)));
        }
        return new Transcript(steps, Optional.empty());
    }

    private static ScriptStep step(byte[] bytes, Mark step, Mark out, Mark err, Mark done) throws GarbledTranscript {
        var match = DONE.matcher(done.rest());
        if (!match.matches() || Integer.parseInt(match.group(1)) > HIGHEST_EXIT) {
            throw new GarbledTranscript("a step is done with: " + done.rest());
        }
        var nanos = new BigDecimal(match.group(3))
                .subtract(new BigDecimal(match.group(2)))
                .movePointRight(NANOS)
                .longValueExact();
        if (nanos < 0) {
            throw new GarbledTranscript("a step ended before it began: " + done.rest());
        }
        return new ScriptStep(
                worded(step),
                words(between(bytes, step, out)),
                Integer.parseInt(match.group(1)),
                between(bytes, out, err),
                between(bytes, err, done),
                Duration.ofNanos(nanos));
    }

    private static List<String> words(String lines) throws GarbledTranscript {
        if (!lines.endsWith("\n")) {
            throw new GarbledTranscript("a step without words");
        }
        return List.of(lines.substring(0, lines.length() - 1).split("\n", -1));
    }

    private static String between(byte[] bytes, Mark from, Mark to) {
        return new String(bytes, from.end(), to.start() - from.end(), StandardCharsets.UTF_8);
    }

    private static Mark expect(String kind, Mark mark) throws GarbledTranscript {
        if (!mark.kind().equals(kind)) {
            throw new GarbledTranscript("expected the mark " + kind + ", found " + mark.kind());
        }
        return mark;
    }

    private static String worded(Mark mark) throws GarbledTranscript {
        if (mark.rest().isEmpty()) {
            throw new GarbledTranscript("a mark without its word: " + mark.kind());
        }
        return mark.rest();
    }
}
