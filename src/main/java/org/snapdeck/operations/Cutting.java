package org.snapdeck.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.CutTimes;
import org.snapdeck.lvm.Finding;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.SnapshotCut;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VolumeList;
import org.snapdeck.ssh.RemoteFailure;

/// How snapshots are taken together, one or several, and how it is found out later whether they were: all of them are
/// there, or none.
///
/// @param made what becomes of the row of each when all are there
/// @param measured what becomes of what the host measured
/// @param missing what becomes of the rows when they are not
public record Cutting(SnapshotCut cut, Made made, Measured measured, Consumer<Handle> missing) {
    @FunctionalInterface
    public interface Made {
        Consumer<Handle> rows(NewSnapshot wanted, LogicalVolume made);
    }

    @FunctionalInterface
    public interface Measured {
        Consumer<Handle> rows(CutTimes times);
    }

    /// Where nobody keeps what was measured.
    public static Cutting of(SnapshotCut cut, Made made, Consumer<Handle> missing) {
        return new Cutting(cut, made, _ -> _ -> {}, missing);
    }

    public Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.cut(cut));
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> judge(ran, CutTimes.of(execution.steps()));
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), missing);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), missing);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending judge(Outcome.Ran ran, Optional<CutTimes> times) {
        var seen = Look.at(cut, _ -> Optional.of(ran.readBack().volumes()));
        if (seen.isComplete()) {
            return done(seen, times);
        }
        return seen.remains().isEmpty()
                ? Ending.failed(Reasons.of(ran.shortfall().orElseThrow()), missing)
                : Ending.unknown(Reasons.halfMade(seen.remains()));
    }

    /// Says *not done* only when no process of the operation lives and a look after that shows nothing.
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var groups = new HashMap<VgName, Settlement>();
        for (var group : cut.groups()) {
            var answer = host.ask(operation, group);
            if (answer.isEmpty()) {
                return Ending.unknown(Reason.of("reason.unreadable"));
            }
            groups.put(group, answer.get());
        }
        return settle(operation, groups, host);
    }

    private Ending settle(Operation operation, Map<VgName, Settlement> groups, HostLine host) throws RemoteFailure {
        var seen = look(groups);
        if (seen.isComplete()) {
            return done(seen, Optional.empty());
        }
        var open = groups.values().stream()
                .filter(settlement -> !settlement.isFinal())
                .findFirst();
        if (open.isPresent()) {
            return Ending.unknown(Reasons.of(open.get().processes()));
        }
        var gone = cut.groups().stream()
                .filter(group -> groups.get(group).readBack().orElseThrow().groupIsGone())
                .findFirst();
        if (gone.isPresent()) {
            return Ending.groupIsGone(gone.get(), missing);
        }
        return seen.remains().isEmpty()
                ? Ending.failed(Reason.of("reason.not-done"), missing)
                : takeBack(operation, seen.remains(), host);
    }

    private Ending takeBack(Operation operation, List<LogicalVolume> volumes, HostLine host) throws RemoteFailure {
        var remains = new Remains(volumes, operation);
        return remains.takeBack(host)
                ? Ending.failed(Reason.of("reason.cleaned-up", Reasons.names(volumes)), missing)
                : Ending.needsYou(Reasons.halfMade(volumes), missing);
    }

    private Ending done(Look seen, Optional<CutTimes> times) {
        Consumer<Handle> rows = handle -> {
            seen.whole().forEach((wanted, volume) -> made.rows(wanted, volume).accept(handle));
            times.ifPresent(found -> measured.rows(found).accept(handle));
        };
        var reached = cut.hold().map(by -> by.manner().reached());
        return reached.isEmpty() || seen.whole().values().stream().allMatch(volume -> isAsGood(volume, reached.get()))
                ? Ending.done(rows)
                : Ending.doneBut(Reason.of("reason.not-proven"), rows);
    }

    private static boolean isAsGood(LogicalVolume volume, Consistency wanted) {
        return Consistency.of(volume.tags()).filter(wanted::equals).isPresent();
    }

    private Look look(Map<VgName, Settlement> groups) {
        return Look.at(cut, group -> groups.get(group).readBack().map(ReadBack::volumes));
    }

    /// What is there of the members.
    private record Look(Map<NewSnapshot, LogicalVolume> whole, List<LogicalVolume> halves, int wanted) {

        /// @param volumes of a group, as far as it could be looked at
        static Look at(SnapshotCut cut, Function<VgName, Optional<VolumeList>> volumes) {
            var whole = new LinkedHashMap<NewSnapshot, LogicalVolume>();
            var halves = new ArrayList<LogicalVolume>();
            for (var member : cut.members()) {
                switch (volumes.apply(member.group()).map(member::look).orElseGet(Finding.Nothing::new)) {
                    case Finding.Made(var volume) -> whole.put(member, volume);
                    case Finding.HalfMade(var others) -> halves.addAll(others);
                    case Finding.Nothing _ -> {
                        // There is nothing to keep or to take away.
                    }
                }
            }
            return new Look(whole, halves, cut.members().size());
        }

        boolean isComplete() {
            return whole.size() == wanted;
        }

        /// What must not be there while others are missing.
        List<LogicalVolume> remains() {
            return Stream.concat(whole.values().stream(), halves.stream()).toList();
        }
    }
}
