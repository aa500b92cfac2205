package org.snapdeck.lvm;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snapdeck.ssh.Reply;

/// Reads what a look at a mounted snapshot printed.
final class InsideStateParser {
    private static final Pattern LINE =
            Pattern.compile("mounted=(yes|no) life=(alive|gone) ended=(|closed|limit|silent) left=(-?[0-9]{1,9})\n?");

    private final Reply reply;

    InsideStateParser(Reply reply) {
        this.reply = reply;
    }

    InsideState state() throws UnreadableReport {
        var line = reply.step("inside").map(step -> step.out()).orElse("");
        var words = LINE.matcher(line);
        if (!words.matches()) {
            throw new UnreadableReport("not how a mounted snapshot stands: " + line, reply.steps());
        }
        return new InsideState(
                words.group(1).equals("yes"),
                words.group(2).equals("alive"),
                end(words.group(3)),
                Duration.ofSeconds(Math.max(0, Long.parseLong(words.group(4)))),
                reply.steps());
    }

    private static Optional<InsideEnd> end(String word) {
        return switch (word) {
            case "closed" -> Optional.of(InsideEnd.CLOSED);
            case "limit" -> Optional.of(InsideEnd.LIMIT);
            case "silent" -> Optional.of(InsideEnd.SILENT);
            default -> Optional.empty();
        };
    }
}
