package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.Device;
import org.snapdeck.usage.DeviceLines;
import org.snapdeck.usage.Unreadable;

/// Tells from what the mutating script printed what became of the change.
final class ExecutionParser {

    private final LvmChange change;
    private final Reply reply;
    private final String deciding;

    ExecutionParser(LvmChange change, Reply reply) {
        this(change, reply, "command");
    }

    /// @param deciding the title of the step that ran the change's command
    ExecutionParser(LvmChange change, Reply reply, String deciding) {
        this.change = change;
        this.reply = reply;
        this.deciding = deciding;
    }

    Execution execution() {
        return new Execution(change, outcome(), reply.steps());
    }

    private Outcome outcome() {
        return switch (reply.ending()) {
            case "ran" -> ran(deciding);
            // What came before the command did not let it run.
            case "absent" -> ran("identity");
            case "kept" -> ran("deactivate");
            case "swapped" -> swapped();
            case "more-use" -> new Outcome.Refused(Refusal.MORE_USE, opens());
            case "use-unknown" -> useUnknown();
            case "other-use" -> new Outcome.Refused(Refusal.OTHER_USE, opens());
            case "suspended" -> new Outcome.Refused(Refusal.SUSPENDED, opens());
            case "instance-unseen" -> refused(Refusal.INSTANCE_UNSEEN);
            case "not-running" -> refused(Refusal.NOT_RUNNING);
            case "frozen-already" -> refused(Refusal.FROZEN_ALREADY);
            case "agent-silent" -> refused(Refusal.AGENT_SILENT);
            case "unguarded" -> refused(Refusal.UNGUARDED);
            case "not-held" -> refused(Refusal.NOT_HELD);
            default -> new Outcome.Unclear(-1, "the script ended with \"" + reply.ending() + "\"");
        };
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why, OptionalInt.empty());
    }

    /// Whoever may not look at a device may not change it either, and wants to know that first.
    private Outcome useUnknown() {
        return reply.step("devices")
                .flatMap(ExecutionParser::neverRan)
                .<Outcome>map(Outcome.NotRun::new)
                .orElseGet(() -> refused(Refusal.USE_UNKNOWN));
    }

    /// @param title of the step that decided
    private Outcome ran(String title) {
        var command = reply.step(title);
        if (command.isEmpty()) {
            return new Outcome.Unclear(-1, "no step \"" + title + "\"");
        }
        var step = command.get();
        return neverRan(step).<Outcome>map(Outcome.NotRun::new).orElseGet(() -> readBack(step));
    }

    /// The last command decides, whatever those before it did.
    private Outcome swapped() {
        var last = List.of("remove", "in-place", "aside").stream()
                .flatMap(title -> reply.step(title).stream())
                .findFirst();
        if (last.isPresent()) {
            return readBack(last.get());
        }
        return ran(reply.step("command").isPresent() ? "command" : "identity");
    }

    private static Optional<FailureReason> neverRan(ScriptStep step) {
        return switch (Attempt.of(step)) {
            case NOT_ALLOWED ->
                Optional.of(new FailureReason.NotAllowed(step.err().strip()));
            case NOT_FOUND ->
                Optional.of(new FailureReason.CommandMissing(step.err().strip()));
            case SUCCEEDED, FAILED -> Optional.empty();
        };
    }

    private Outcome readBack(ScriptStep step) {
        try {
            var found = new ReportParser(reply).readBack(change.group());
            return new Outcome.Ran(step.exit(), found, change.shortfall(found).map(reason -> explained(reason, step)));
        } catch (LvmFailure failure) {
            return new Outcome.Unclear(step.exit(), failure.getMessage());
        }
    }

    private static FailureReason explained(FailureReason reason, ScriptStep step) {
        return reason instanceof FailureReason.Unexplained
                ? new FailureReason.LvmRefused(step.exit(), step.err().strip())
                : reason;
    }

    private OptionalInt opens() {
        var limit = change.useLimit();
        var looked = reply.step("devices");
        if (limit.isEmpty() || looked.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return DeviceLines.devices(looked.get().out()).stream()
                    .filter(device ->
                            device.uuid().equals("LVM-" + limit.get().volume().deviceUuid()))
                    .mapToInt(Device::openCount)
                    .findFirst();
        } catch (Unreadable _) {
            return OptionalInt.empty();
        }
    }
}
