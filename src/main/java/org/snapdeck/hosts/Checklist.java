package org.snapdeck.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snapdeck.hosts.Check.Outcome;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.LvmVersion;
import org.snapdeck.lvm.Probe;
import org.snapdeck.operations.Reasons;
import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RevokedHostKey;
import org.snapdeck.ssh.TimedOut;
import org.snapdeck.ssh.UnknownHostKey;
import org.snapdeck.ssh.Unreachable;

/// What a test of the connection to a host found, from the network up to each command that is needed.
///
/// @param version of the host's LVM, if it told
/// @param remedy what can be done about the first failure, in the console
public record Checklist(List<Check> checks, Optional<LvmVersion> version, Remedy remedy) {
    private static final Said REACHED = Said.of("hosts.check.reached");
    private static final Said KEY = Said.of("hosts.check.key");
    private static final Said LOGIN = Said.of("hosts.check.login");
    private static final Said RUNS = Said.of("hosts.check.runs");

    /// The steps on the way to the host, in their order; behind them comes what the host itself tells.
    private static final List<Said> WAY = List.of(REACHED, KEY, LOGIN, RUNS);

    private static final List<Said> ON_THE_HOST = List.of(
            Said.of("hosts.check.sudo"),
            Said.of("hosts.check.version"),
            Said.of("hosts.check.commands"),
            Said.of("hosts.check.processes"),
            Said.of("hosts.check.groups"));

    public Checklist {
        checks = List.copyOf(checks);
    }

    /// What a host that answered lets us do.
    public static Checklist of(StorageHost host, Probe probe) {
        var checks = new ArrayList<Check>();
        for (var number = 0; number < host.jumps().size(); number++) {
            checks.add(passed(jump(host, number), host.jumps().get(number)));
        }
        checks.add(Check.good(
                REACHED, Said.of("hosts.check.reached.good", host.address(), Integer.toString(host.port()))));
        checks.add(Check.good(KEY, Said.of("hosts.check.key.good")));
        checks.add(Check.good(LOGIN, Said.of("hosts.check.login.good", probe.user())));
        checks.add(Check.good(RUNS, Said.of("hosts.check.runs.good", probe.system())));
        checks.addAll(new HostChecks(host, probe).all());
        return new Checklist(checks, probe.version(), new Remedy.None());
    }

    /// How far we got with a host that did not answer.
    public static Checklist of(StorageHost host, RemoteFailure failure) {
        var checks = new ArrayList<Check>();
        var obstacle = host.stationAt(failure.address());
        if (!obstacle.equals(host.station())) {
            checks.addAll(jumps(host, host.jumps().indexOf(obstacle), failure));
            WAY.stream().map(Check::notReached).forEach(checks::add);
            ON_THE_HOST.stream().map(Check::notReached).forEach(checks::add);
            return new Checklist(checks, Optional.empty(), Remedy.of(host, failure));
        }
        var failed = place(failure);
        var before = isBeforeTheNetwork(failure);
        var reached = before ? 0 : WAY.indexOf(failed);
        checks.addAll(jumps(host, before ? 0 : host.jumps().size(), failure));
        for (var step = 0; step < WAY.size(); step++) {
            checks.add(WAY.get(step).equals(failed) ? failed(failed, failure) : passed(step < reached, WAY.get(step)));
        }
        ON_THE_HOST.stream().map(Check::notReached).forEach(checks::add);
        return new Checklist(checks, Optional.empty(), Remedy.of(host, failure));
    }

    public boolean isGood() {
        return checks.stream().map(Check::outcome).allMatch(outcome -> outcome == Outcome.GOOD);
    }

    /// Whether a jump host accepted our login.
    boolean cameThrough(Station jump) {
        return checks.stream().map(Check::finding).anyMatch(letThrough(jump)::equals);
    }

    private static Said letThrough(Station jump) {
        return Said.of("hosts.check.jump.good", jump.target().toString());
    }

    /// How many lines need something done.
    public long failures() {
        return checks.stream()
                .map(Check::outcome)
                .filter(Outcome.FAILED::equals)
                .count();
    }

    /// The jump hosts on the way to a host.
    ///
    /// @param passed how many of them let us through; the failure may be that of the next
    private static List<Check> jumps(StorageHost host, int passed, RemoteFailure failure) {
        var checks = new ArrayList<Check>();
        for (var number = 0; number < host.jumps().size(); number++) {
            var station = host.jumps().get(number);
            var title = jump(host, number);
            if (number < passed) {
                checks.add(passed(title, station));
            } else if (number == passed && station.target().equals(failure.address())) {
                checks.add(failed(title, failure));
            } else {
                checks.add(Check.notReached(title));
            }
        }
        return checks;
    }

    private static Said jump(StorageHost host, int number) {
        return host.jumps().size() == 1
                ? Said.of("hosts.check.jump")
                : Said.of("hosts.check.jump.number", Integer.toString(number + 1));
    }

    private static Check passed(Said title, Station station) {
        return Check.good(title, letThrough(station));
    }

    private static Check failed(Said title, RemoteFailure failure) {
        var reason = Reasons.of(failure);
        return Check.failed(title, new Said(reason.key(), List.copyOf(reason.arguments())));
    }

    private static Check passed(boolean passed, Said title) {
        return passed ? Check.good(title, Said.of("hosts.check.passed")) : Check.notReached(title);
    }

    private static Said place(RemoteFailure failure) {
        return switch (failure) {
            case Unreachable _ -> REACHED;
            case UnknownHostKey _, ChangedHostKey _, RevokedHostKey _ -> KEY;
            case LoginRefused refused -> refused.reason() == LoginRefused.Reason.COMMAND_REFUSED ? RUNS : LOGIN;
            case TimedOut _, Lost _ -> RUNS;
        };
    }

    /// What is wrong with our own key, agent or password is found before anybody is called.
    private static boolean isBeforeTheNetwork(RemoteFailure failure) {
        return failure instanceof LoginRefused refused
                && switch (refused.reason()) {
                    case KEY_FILE_UNREADABLE,
                            KEY_FILE_UNUSABLE,
                            PASSPHRASE_NEEDED,
                            PASSPHRASE_WRONG,
                            PASSWORD_NEEDED,
                            AGENT_UNREACHABLE,
                            AGENT_EMPTY,
                            AGENT_LACKS_KEY -> true;
                    case REJECTED, NOT_OFFERED, PERSON_NEEDED, COMMAND_REFUSED -> false;
                };
    }
}
