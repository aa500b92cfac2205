package org.snapdeck.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.JointExecution;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;

/// How several things are changed as one, and how it is found out later what became of each. What was done of them
/// stays
/// done; of the others it is said by name why they were not. While some still go on, how the others have ended is kept,
/// and not judged anew by what the host shows later.
///
/// @param partly what is said when some were done and others were not: which, which not, and why the first was not
public record Together(List<Member> members, String partly) {

    /// @param name for people
    /// @param rows that the change is about
    public record Member(String name, List<UUID> rows, Joined change) {
        public Member {
            rows = List.copyOf(rows);
        }
    }

    /// The script that makes all of them.
    @FunctionalInterface
    public interface Sending {
        JointExecution by(HostLine host) throws RemoteFailure;
    }

    public Together {
        members = List.copyOf(members);
    }

    /// Of one alone.
    public static Together of(Joined change) {
        return new Together(List.of(new Member("", List.of(), change)), "");
    }

    public Ending execute(HostLine host, Sending sending) throws RemoteFailure {
        var joint = sending.by(host);
        var unclear = unclear(joint);
        if (unclear.isPresent()) {
            return Ending.unknown(Reasons.of(unclear.get()));
        }
        var forward = all().anyMatch(at -> isPastReturn(at, joint));
        var endings = new ArrayList<Ending>();
        for (var at = 0; at < members.size(); at++) {
            endings.add(ending(members.get(at).change(), joint.members().get(at), forward, host));
        }
        return new Joining(this, keep(endings, Map.of(), host)).ending(joint.refused());
    }

    /// Of several nothing is judged before all are seen: what is done with one depends on the others.
    private Optional<Outcome.Unclear> unclear(JointExecution joint) {
        return joint.members().stream()
                .map(Execution::outcome)
                .filter(Outcome.Unclear.class::isInstance)
                .map(Outcome.Unclear.class::cast)
                .findFirst();
    }

    private boolean isPastReturn(int at, JointExecution joint) {
        return joint.members().get(at).outcome() instanceof Outcome.Ran ran
                && members.get(at).change().isPastReturn(ran.readBack());
    }

    private static Ending ending(Joined change, Execution execution, boolean forward, HostLine host)
            throws RemoteFailure {
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> change.ran(execution, ran.readBack(), forward, host);
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), change.left());
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), change.left());
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var groups = new HashMap<VgName, Settlement>();
        for (var group : groups()) {
            var answer = host.ask(operation, group);
            if (answer.isEmpty()) {
                return unseen(operation, Reason.of("reason.unreadable"));
            }
            groups.put(group, answer.get());
        }
        var unseen = groups.values().stream()
                .filter(seen -> seen.readBack().isEmpty())
                .findFirst();
        return unseen.isPresent() && members.size() > 1
                ? unseen(operation, Reasons.of(unseen.get().processes()))
                : settle(operation, groups, host);
    }

    private Ending settle(Operation operation, Map<VgName, Settlement> groups, HostLine host) throws RemoteFailure {
        var forward = all().anyMatch(at -> groups.get(group(at))
                .readBack()
                .filter(found -> members.get(at).change().isPastReturn(found))
                .isPresent());
        var kept = host.kept();
        var endings = new ArrayList<Ending>();
        for (var at = 0; at < members.size(); at++) {
            endings.add(
                    kept.containsKey(at)
                            ? kept.get(at)
                            : members.get(at).change().settled(groups.get(group(at)), forward, operation, host));
        }
        return new Joining(this, keep(endings, kept, host)).ending();
    }

    /// What has ended is written down as long as something else has not.
    private static List<Ending> keep(List<Ending> endings, Map<Integer, Ending> kept, HostLine host) {
        if (endings.stream().allMatch(ending -> ending.state().isFinal())) {
            return endings;
        }
        return IntStream.range(0, endings.size())
                .mapToObj(at -> {
                    var ending = endings.get(at);
                    if (!ending.state().isFinal() || kept.containsKey(at)) {
                        return ending;
                    }
                    host.keep(at, ending);
                    return ending.withoutRows();
                })
                .toList();
    }

    /// What goes on by itself is not unknown because of one look that failed.
    public static Ending unseen(Operation operation, Reason why) {
        return operation.state() == OperationState.RUNNING
                ? Ending.running(operation.reason().orElse(why))
                : Ending.unknown(why);
    }

    public List<VgName> groups() {
        return all().mapToObj(this::group).distinct().toList();
    }

    private VgName group(int at) {
        return members.get(at).change().change().group();
    }

    private IntStream all() {
        return IntStream.range(0, members.size());
    }
}
