package org.snapdeck.operations;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Creation;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Finding;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.NewClone;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.NewVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;

/// How something new is made on a host, and how it is found out later whether it was: by the tag of its
/// operation, which stands in the first metadata that LVM writes.
///
/// @param made what becomes of the rows when it is there, whole
/// @param missing what becomes of the rows when it is not
public record Making(Creation creation, Function<LogicalVolume, Consumer<Handle>> made, Consumer<Handle> missing) {
    public Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(this::make);
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> judge(creation.look(ran.readBack().volumes()), ran);
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), missing);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), missing);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending judge(Finding finding, Outcome.Ran ran) {
        return switch (finding) {
            case Finding.Made(var volume) -> Ending.done(made.apply(volume));
            case Finding.HalfMade(var volumes) -> Ending.unknown(Reasons.halfMade(volumes));
            case Finding.Nothing _ -> Ending.failed(Reasons.of(ran.shortfall().orElseThrow()), missing);
        };
    }

    /// Says *not done* only when no process of the operation lives and a look after that shows nothing.
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var settlement = host.ask(operation, group());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var seen = settlement.get();
        var finding = seen.readBack().map(found -> creation.look(found.volumes()));
        if (finding.isPresent() && finding.get() instanceof Finding.Made(var volume)) {
            return Ending.done(made.apply(volume));
        }
        if (!seen.isFinal()) {
            return Ending.unknown(Reasons.of(seen.processes()));
        }
        if (seen.readBack().orElseThrow().groupIsGone()) {
            return Ending.groupIsGone(group(), missing);
        }
        return finding.get() instanceof Finding.HalfMade(var volumes)
                ? cleanUp(operation, volumes, host)
                : Ending.failed(Reason.of("reason.not-done"), missing);
    }

    private Ending cleanUp(Operation operation, List<LogicalVolume> volumes, HostLine host) throws RemoteFailure {
        return new Remains(volumes, operation).cleanUp(host)
                ? Ending.failed(
                        Reason.of("reason.cleaned-up", volumes.getFirst().name()), missing)
                : Ending.needsYou(Reasons.halfMade(volumes), missing);
    }

    private Execution make(Lvm lvm) throws RemoteFailure {
        return make(creation, lvm);
    }

    static Execution make(Creation creation, Lvm lvm) throws RemoteFailure {
        return switch (creation) {
            case NewVolume volume -> lvm.createVolume(volume);
            case NewSnapshot snapshot -> lvm.createSnapshot(snapshot);
            case NewClone clone -> lvm.createClone(clone);
        };
    }

    private VgName group() {
        return switch (creation) {
            case NewVolume volume -> volume.group();
            case NewSnapshot snapshot -> snapshot.group();
            case NewClone clone -> clone.group();
        };
    }
}
