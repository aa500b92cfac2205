package org.snapdeck.lvm;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// As long as a host waits for a guest agent.
    private static final Duration ONE_AGENT = Duration.ofSeconds(10);

    /// After that we stop waiting; the host does not stop working.
    private static final Duration TO_CHANGE = Duration.ofMinutes(2);

    /// A host that tells something each second has fallen silent then.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    /// After that a host ends by itself what is only followed.
    private static final Duration MOST_FOLLOWED = Duration.ofMinutes(15);

    /// Of a folder so many entries are shown, and so much of what the host tells of them is taken.
    private static final int MOST_LISTED = 5_000;

    private static final int MOST_LISTED_BYTES = 2 << 20;

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
            InsideRights.QUESTION,
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

    public Execution merge(Merge merge) throws RemoteFailure {
        return revert(List.of(merge)).only();
    }

    /// Goes on from wherever an earlier one was cut.
    public Execution swap(Swap swap) throws RemoteFailure {
        return revert(List.of(swap)).only();
    }

    /// In one script, which looks at all of them before it touches one.
    public JointExecution revert(List<Reversal> reversals) throws RemoteFailure {
        var manner = reversals.stream().anyMatch(Reversal::resumed) ? "go-on" : "begin";
        return together(
                "revert",
                reversals,
                List.of(manner),
                reversals.stream().map(Reversal::arguments).toList());
    }

    /// In one script, which looks at all of them before it touches one.
    public JointExecution remove(List<Removal> removals) throws RemoteFailure {
        return together(
                "remove",
                removals,
                List.of(),
                removals.stream().map(Removal::arguments).toList());
    }

    /// @param members the words of each change
    private JointExecution together(
            String script, List<? extends LvmChange> changes, List<String> manner, List<List<String>> members)
            throws RemoteFailure {
        var operation = changes.getFirst().operation();
        if (!changes.stream().map(LvmChange::operation).allMatch(operation::equals)) {
            throw new IllegalArgumentException("Changes of several operations");
        }
        var words = new ArrayList<>(List.of(Tag.OPERATION.prefix() + operation));
        words.addAll(manner);
        members.forEach(member -> {
            words.add(Integer.toString(member.size()));
            words.addAll(member);
        });
        return new JointParser(changes, shell.run(RemoteScript.of(script, TO_CHANGE, words))).execution();
    }

    public Execution startMerge(MergeStart start) throws RemoteFailure {
        return change(start);
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

    /// Asks the guest agents of instances whether they are there.
    ///
    /// @param instances the uuids that libvirt knows them by
    public Map<UUID, GuestAgent> agents(List<UUID> instances) throws RemoteFailure {
        var words = instances.stream().map(UUID::toString).toArray(String[]::new);
        return new AgentParser(run("agents", TO_LOOK.plus(ONE_AGENT.multipliedBy(words.length)), words))
                .agents(instances);
    }

    /// Mounts a snapshot read-only; the host's guard unmounts it whatever becomes of the console.
    public InsideStart openInside(InsideMount mount) throws RemoteFailure, LvmFailure {
        var script = RemoteScript.starting("inside-open", "inside-guard", TO_CHANGE, mount.openArguments());
        return new InsideStartParser(shell.run(script)).start();
    }

    /// How it stands with a mounted snapshot, and what is to be done with it.
    public InsideState lookInside(InsideMount mount, InsideWish wish) throws RemoteFailure, LvmFailure {
        var arguments = mount.lookArguments(wish);
        var script = RemoteScript.starting("inside-look", "inside-guard", TO_LOOK, arguments);
        return new InsideStateParser(shell.run(script)).state();
    }

    /// @param operation that mounted the snapshot
    /// @throws InsideUnread it can't be seen
    public FolderListing list(UUID operation, FilePath folder) throws RemoteFailure, InsideUnread {
        var most = Integer.toString(MOST_LISTED_BYTES);
        var reply = runInside("inside-list", operation.toString(), folder.escaped(), most);
        try {
            var told = new InsideReply(reply);
            return new FolderParser(MOST_LISTED).listing(told.entries()).withUnread(told.unread());
        } catch (Unreadable failure) {
            throw new InsideUnread(failure.getMessage(), true, reply.steps());
        }
    }

    /// A piece of a file; shorter than asked for where the file ends.
    ///
    /// @throws InsideUnread it can't be read
    public byte[] read(UUID operation, FilePath file, long from, int most) throws RemoteFailure, InsideUnread {
        var reply = runInside(
                "inside-read", operation.toString(), file.escaped(), Long.toString(from), Integer.toString(most));
        try {
            return FolderParser.bytes(new InsideReply(reply).piece());
        } catch (Unreadable failure) {
            throw new InsideUnread(failure.getMessage(), true, reply.steps());
        }
    }

    private Reply runInside(String script, String... arguments) throws RemoteFailure {
        return run(script, TO_LOOK, arguments);
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
