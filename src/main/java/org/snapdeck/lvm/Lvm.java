package org.snapdeck.lvm;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.InstanceRights;
import org.snapdeck.usage.Unreadable;

/// LVM on one host. Each method is one request to the host. What changes something there comes back with what
/// the host showed right after; a [RemoteFailure] that may have run leaves the outcome open, for [#settle].
public final class Lvm {

    /// A look waits for the locks of other commands of LVM.
    private static final Duration TO_LOOK = Duration.ofSeconds(60);

    /// After that we stop waiting; the host does not stop working.
    private static final Duration TO_CHANGE = Duration.ofMinutes(2);

    /// A host that tells something each second has fallen silent then.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    /// After that a host ends by itself what is only followed.
    private static final Duration MOST_FOLLOWED = Duration.ofMinutes(15);

    /// What the console runs on a host, as the host is asked whether it would let it.
    private static final List<String> COMMANDS = List.of(
            "lvs",
            "vgs",
            "lvdisplay",
            "dmsetup info -c",
            "fuser",
            "lvcreate",
            "lvremove",
            "lvchange",
            "lvextend",
            "lvconvert",
            "lvrename",
            CopyRights.QUESTION,
            InstanceRights.QUESTION);

    private final RemoteShell shell;
    private final InstantSource clock;

    public Lvm(RemoteShell shell) {
        this(shell, InstantSource.system());
    }

    Lvm(RemoteShell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    /// All that a refresh needs.
    public HostReport report() throws RemoteFailure, LvmFailure {
        var began = clock.instant();
        return new ReportParser(run("report", TO_LOOK)).report(began);
    }

    public Execution createVolume(NewVolume volume) throws RemoteFailure {
        return change(volume);
    }

    public Execution createSnapshot(NewSnapshot snapshot) throws RemoteFailure {
        return cut(SnapshotCut.of(snapshot));
    }

    /// In one script, which looks first who uses the volumes, and lets whoever stood still go on whatever happens.
    public Execution cut(SnapshotCut cut) throws RemoteFailure {
        var script = RemoteScript.starting("cut", "hold-guard", TO_CHANGE, cut.arguments());
        return new CutParser(cut, shell.run(script)).execution();
    }

    public Execution createClone(NewClone clone) throws RemoteFailure {
        return change(clone);
    }

    /// Has the host begin to copy; it goes on by itself.
    public CopyStart startCopy(CopyJob job) throws RemoteFailure, LvmFailure {
        var words = new ArrayList<>(List.of(Tag.OPERATION.prefix() + job.operation()));
        words.addAll(job.arguments());
        words.addAll(job.command().words());
        var reply = shell.run(RemoteScript.starting("copy-start", "copy-job", TO_CHANGE, words));
        return switch (reply.ending()) {
            case "started" -> new CopyStart(true, reply.steps());
            case "not-started" -> new CopyStart(false, reply.steps());
            default -> throw new UnreadableReport("copy-start ended with \"" + reply.ending() + "\"", reply.steps());
        };
    }

    /// How the copies of this user stand on the host.
    public CopyReport copies(CopyLook look) throws RemoteFailure, LvmFailure {
        var reply = run("copy-look", TO_LOOK, look.arguments().toArray(String[]::new));
        var step = reply.step("copies").orElseThrow(() -> new UnreadableReport("no step \"copies\"", reply.steps()));
        try {
            return new CopyReport(new CopyLines(step.err()).states(step.out()), reply.steps());
        } catch (Unreadable failure) {
            throw new UnreadableReport(failure.getMessage(), reply.steps());
        }
    }

    public Execution remove(Removal removal) throws RemoteFailure {
        return change(removal);
    }

    public Execution retag(Retagging retagging) throws RemoteFailure {
        return change(retagging);
    }

    /// In one script, which looks first whose the name is, and activates again what it deactivated.
    public Execution extend(Extension extension) throws RemoteFailure {
        var rests = extension.manner() == Extension.Manner.AT_REST;
        var arguments = new Words(
                        Tag.OPERATION.prefix() + extension.operation(),
                        extension.group().text(),
                        extension.volume().path().text(),
                        extension.volume().uuid().text(),
                        extension.argument(),
                        rests ? "rest" : "stay")
                .and(extension.watchedDevices().toArray(String[]::new))
                .command()
                .words();
        var reply = shell.run(RemoteScript.of("extend", TO_CHANGE, arguments));
        return new ExecutionParser(extension, reply).execution();
    }

    /// In one script, which looks first what bears the snapshot's tag and whether anything is open.
    public Execution merge(Merge merge) throws RemoteFailure {
        var arguments = new Words(
                        Tag.OPERATION.prefix() + merge.operation(),
                        merge.group().text(),
                        merge.origin().uuid().text(),
                        merge.snapshot().uuid().text(),
                        merge.tag(),
                        merge.origin().deviceUuid(),
                        merge.snapshot().deviceUuid())
                .and(merge.command().words().toArray(String[]::new))
                .command()
                .words();
        var reply = shell.run(RemoteScript.of("merge", TO_CHANGE, arguments));
        return new ExecutionParser(merge, reply).execution();
    }

    public Execution startMerge(MergeStart start) throws RemoteFailure {
        return change(start);
    }

    /// In one script, which goes on from wherever an earlier one was cut.
    public Execution swap(Swap swap) throws RemoteFailure {
        var reply = shell.run(RemoteScript.of("swap", TO_CHANGE, swap.arguments()));
        return new ExecutionParser(swap, reply).execution();
    }

    public Execution refresh(Refreshment refreshment) throws RemoteFailure {
        return change(refreshment);
    }

    public Execution activate(Activation activation) throws RemoteFailure {
        return change(activation);
    }

    /// What became of an operation whose answer never came.
    public Settlement settle(UUID operation, VgName group) throws RemoteFailure, LvmFailure {
        var reply = run("settle", TO_LOOK, operation.toString(), group.text());
        return switch (reply.ending()) {
            case "alive" -> new Settlement(Settlement.Processes.ALIVE, Optional.empty(), reply.steps());
            case "gone" -> settled(Settlement.Processes.GONE, group, reply);
            case "hidden" -> settled(Settlement.Processes.HIDDEN, group, reply);
            default -> throw new UnreadableReport("settle ended with \"" + reply.ending() + "\"", reply.steps());
        };
    }

    /// Looks each second how much was written to a volume, and hands over each line of it, until the thread is
    /// interrupted or the host ends it.
    ///
    /// @param volume the uuids of group and volume, as the kernel's device of the volume bears them
    public void followWrites(String volume, Consumer<String> lines) throws RemoteFailure {
        var seconds = Long.toString(MOST_FOLLOWED.toSeconds());
        shell.follow(RemoteScript.of("writes", LONGEST_SILENCE, List.of(volume, seconds)), lines);
    }

    /// LVM's own words about a volume, as evidence for people.
    public ScriptStep display(LvPath volume) throws RemoteFailure, LvmFailure {
        var reply = run("display", TO_LOOK, volume.text());
        return reply.step("display").orElseThrow(() -> new UnreadableReport("no step \"display\"", reply.steps()));
    }

    public Probe probe() throws RemoteFailure {
        return new ProbeParser(run("probe", TO_LOOK, COMMANDS.toArray(String[]::new))).probe();
    }

    private Execution change(LvmChange change) throws RemoteFailure {
        var limit = change.useLimit();
        var arguments = new Words(
                        Tag.OPERATION.prefix() + change.operation(),
                        change.group().text(),
                        limit.map(use -> use.volume().deviceUuid()).orElse(""),
                        limit.map(use -> Integer.toString(use.opens())).orElse("0"))
                .and(change.command().words().toArray(String[]::new))
                .command()
                .words();
        var reply = shell.run(RemoteScript.of("mutate", TO_CHANGE, arguments));
        return new ExecutionParser(change, reply).execution();
    }

    private static Settlement settled(Settlement.Processes processes, VgName group, Reply reply) throws LvmFailure {
        return new Settlement(processes, Optional.of(new ReportParser(reply).readBack(group)), reply.steps());
    }

    private Reply run(String script, Duration limit, String... arguments) throws RemoteFailure {
        return shell.run(RemoteScript.of(script, limit, List.of(arguments)));
    }
}
