package org.snapdeck.lvm;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.snapdeck.ssh.Reply;

/// Tells from what a script printed what became of each of the changes that it was to make.
final class JointParser {
    private static final String RAN = "ran";

    private final List<? extends LvmChange> changes;
    private final Reply reply;

    JointParser(List<? extends LvmChange> changes, Reply reply) {
        this.changes = List.copyOf(changes);
        this.reply = reply;
    }

    JointExecution execution() {
        var refused = refused();
        return new JointExecution(
                IntStream.range(0, changes.size())
                        .mapToObj(at -> execution(at, refused))
                        .toList(),
                refused,
                reply.steps());
    }

    private Execution execution(int at, OptionalInt refused) {
        var parser = new ExecutionParser(changes.get(at), reply, suffix(at));
        return changes.size() == 1 || refused.orElse(-1) == at ? parser.execution() : parser.heldBack();
    }

    /// They are looked at one after the other: the last that was looked at is the one that stopped the script.
    private OptionalInt refused() {
        return reply.ending().equals(RAN)
                ? OptionalInt.empty()
                : IntStream.range(0, changes.size())
                        .filter(at -> reply.step("identity" + suffix(at)).isPresent())
                        .max();
    }

    private static String suffix(int at) {
        return at == 0 ? "" : "-" + (at + 1);
    }
}
