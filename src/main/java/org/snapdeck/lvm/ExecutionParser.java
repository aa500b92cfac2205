package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.Device;
import org.snapdeck.usage.DeviceLines;
import org.snapdeck.usage.Unreadable;

/// Tells from what the mutating script printed what became of the change.
final class ExecutionParser {

    /// The script ended in good order, whether it ran this command or not.
    private static final Set<String> LOOKED = Set.of("ran", "absent");

    private final LvmChange change;
    private final Reply reply;
    private final String suffix;

    ExecutionParser(LvmChange change, Reply reply) {
        this(change, reply, "");
    }

    /// @param suffix of the titles of the change's own steps, where a script makes several
    ExecutionParser(LvmChange change, Reply reply, String suffix) {
        this.change = change;
        this.reply = reply;
        this.suffix = suffix;
    }

    Execution execution() {
        return new Execution(change, outcome(), reply.steps());
    }

    /// Of a change that another one kept from being tried, if it was not.
    Execution heldBack() {
        var wasTried = lastStep().isPresent() || !LOOKED.contains(reply.ending());
        return wasTried ? execution() : new Execution(change, notTried(), reply.steps());
    }

    private Outcome outcome() {
        return switch (reply.ending()) {
            case "ran" -> lastStep().or(this::swappedBefore).map(this::ran).orElseGet(() -> lacking("command"));
            // What came before the command did not let it run.
            case "absent" -> own("identity").map(this::ran).orElseGet(() -> lacking("identity"));
            case "kept" -> own("deactivate").map(this::ran).orElseGet(() -> lacking("deactivate"));
            case "more-use" -> new Outcome.Refused(Refusal.MORE_USE, opens());
            case "use-unknown" -> useUnknown();
            case "other-use" -> new Outcome.Refused(Refusal.OTHER_USE, opens());
            case "suspended" -> new Outcome.Refused(Refusal.SUSPENDED, opens());
            case "merging" -> refused(Refusal.MERGING);
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

    /// The last command decides, whatever those before it did.
    private Optional<ScriptStep> lastStep() {
        var titles = change instanceof Swap ? List.of("remove", "in-place", "aside", "command") : List.of("command");
        return titles.stream().flatMap(title -> own(title).stream()).findFirst();
    }

    /// Where all was done before, the look says so.
    private Optional<ScriptStep> swappedBefore() {
        return change instanceof Swap ? own("identity") : Optional.empty();
    }

    private Optional<ScriptStep> own(String title) {
        return reply.step(title + suffix);
    }

    private Outcome lacking(String title) {
        return new Outcome.Unclear(-1, "no step \"" + title + suffix + "\"");
    }

    private Outcome ran(ScriptStep step) {
        return neverRan(step)
                .filter(_ -> own("command").filter(step::equals).isPresent()
                        || own("aside").isEmpty())
                .<Outcome>map(Outcome.NotRun::new)
                .orElseGet(() -> readBack(step));
    }

    /// Another change failed before, and this one was left alone.
    private Outcome notTried() {
        try {
            var found = new ReportParser(reply).readBack(change.group());
            return new Outcome.Ran(0, found, change.shortfall(found).map(_ -> new FailureReason.HeldBack()));
        } catch (LvmFailure failure) {
            return new Outcome.Unclear(-1, failure.getMessage());
        }
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
        return reason instanceof FailureReason.Unexplained && !step.succeeded()
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
