package org.snapdeck.lvm;

import java.util.stream.IntStream;
import org.snapdeck.ssh.Reply;

/// Tells from what the script printed what became of snapshots that were taken together. One of them decides: the one
/// that was refused or whose command failed, since then none is left, or else one that is not there after all.
final class CutParser {
    private final SnapshotCut cut;
    private final Reply reply;

    CutParser(SnapshotCut cut, Reply reply) {
        this.cut = cut;
        this.reply = reply;
    }

    Execution execution() {
        return members()
                .filter(this::decides)
                .mapToObj(this::execution)
                .findFirst()
                .or(() -> members()
                        .mapToObj(this::execution)
                        .filter(each -> !each.isDone())
                        .findFirst())
                .orElseGet(() -> execution(0));
    }

    private IntStream members() {
        return IntStream.range(0, cut.members().size());
    }

    private boolean decides(int member) {
        return hasFailed(member) || isInMoreUse(member);
    }

    private boolean hasFailed(int member) {
        return reply.step("command" + suffix(member))
                .filter(step -> !step.succeeded())
                .isPresent();
    }

    private boolean isInMoreUse(int member) {
        return execution(member).outcome() instanceof Outcome.Refused refused
                && refused.opens().orElse(0) > cut.members().get(member).acknowledgedOpens();
    }

    private Execution execution(int member) {
        return new ExecutionParser(cut.members().get(member), reply, suffix(member)).execution();
    }

    private static String suffix(int member) {
        return member == 0 ? "" : "-" + (member + 1);
    }
}
