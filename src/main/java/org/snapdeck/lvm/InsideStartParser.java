package org.snapdeck.lvm;

import org.snapdeck.ssh.Reply;

/// Reads what the script that mounts a snapshot printed.
final class InsideStartParser {
    private final Reply reply;

    InsideStartParser(Reply reply) {
        this.reply = reply;
    }

    InsideStart start() throws UnreadableReport {
        return new InsideStart(result(), reply.steps());
    }

    private InsideStart.Result result() throws UnreadableReport {
        return switch (reply.ending()) {
            case "open" -> new InsideStart.Open(found("TYPE"));
            case "failed" -> failed();
            case "gone" -> refused(InsideRefusal.GONE);
            case "dead" -> refused(InsideRefusal.DEAD);
            case "suspended" -> refused(InsideRefusal.SUSPENDED);
            case "no-filesystem" -> refused(InsideRefusal.NO_FILESYSTEM);
            case "other-filesystem" -> new InsideStart.Refused(InsideRefusal.OTHER_FILESYSTEM, found("TYPE"));
            case "partitioned" -> new InsideStart.Refused(InsideRefusal.PARTITIONED, found("PTTYPE"));
            case "unsafe" -> refused(InsideRefusal.UNSAFE);
            case "unguarded" -> refused(InsideRefusal.UNGUARDED);
            default -> throw new UnreadableReport("inside-open ended with \"" + reply.ending() + "\"", reply.steps());
        };
    }

    private static InsideStart.Result refused(InsideRefusal why) {
        return new InsideStart.Refused(why, "");
    }

    /// What blkid says of the device, in lines of `KEY=value`.
    private String found(String key) {
        return reply.step("filesystem").stream()
                .flatMap(step -> step.out().lines())
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    /// The last command that did not succeed is the one that decided.
    private InsideStart.Result failed() throws UnreadableReport {
        var decided = reply.steps().reversed().stream()
                .filter(step -> !step.succeeded())
                .findFirst()
                .orElseThrow(() -> new UnreadableReport("inside-open failed without a step", reply.steps()));
        return new InsideStart.Failed(Attempt.of(decided), decided.err().strip());
    }
}
