package org.snapdeck.operations;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Activation;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Extension;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Refreshment;
import org.snapdeck.lvm.Refusal;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.ssh.RemoteFailure;

/// How something gets more room on a host, and how it is found out later whether it did: by LVM's uuid and its size.
///
/// @param extended what becomes of the rows when it is as large as it was to be
/// @param left what becomes of the rows when it is as it was before
/// @param damaged what becomes of the rows when a person has to look at it
public record Extending(
        Extension extension,
        Function<LogicalVolume, Consumer<Handle>> extended,
        Consumer<Handle> left,
        Consumer<Handle> damaged) {
    public Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.extend(extension));
        return switch (execution.outcome()) {
            case Outcome.Ran ran ->
                judge(ran.readBack(), execution.failure().map(Reasons::of).orElseGet(Extending::notDone), host);
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(refusal(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private static Reason refusal(Outcome.Refused refused) {
        return refused.why() == Refusal.MORE_USE ? Reason.of("reason.rest-used") : Reasons.of(refused);
    }

    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var settlement = host.ask(operation.id(), extension.group());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var proven = settlement.get().readBack().flatMap(this::proven);
        if (proven.isPresent()) {
            return Ending.done(extended.apply(proven.get()));
        }
        if (!settlement.get().isFinal()) {
            return Ending.unknown(Reasons.of(settlement.get().processes()));
        }
        var found = settlement.get().readBack().orElseThrow();
        return found.groupIsGone() ? Ending.groupIsGone(extension.group(), damaged) : judge(found, notDone(), host);
    }

    /// What is as large as it was to be does not shrink again, whatever processes there are.
    private Optional<LogicalVolume> proven(ReadBack found) {
        return touched().anyMatch(volume -> isSuspended(volume, found))
                        || extension.shortfall(found).isPresent()
                ? Optional.empty()
                : there(found);
    }

    private Ending judge(ReadBack found, Reason reason, HostLine host) throws RemoteFailure {
        if (touched().anyMatch(volume -> isSuspended(volume, found))) {
            return Ending.needsYou(Reason.of("reason.left-suspended", name()), damaged);
        }
        if (there(found).filter(this::wasLeftInactive).isPresent()) {
            return repair(lvm -> lvm.activate(new Activation(extension.volume(), extension.operation())), host);
        }
        return behind(found).isPresent()
                ? repair(lvm -> lvm.refresh(new Refreshment(extension.volume(), extension.operation())), host)
                : judge(found, reason);
    }

    /// What a script that died has left to do, once.
    private Ending repair(HostLine.Change<Execution> change, HostLine host) throws RemoteFailure {
        host.repair(change);
        return host.ask(extension.operation(), extension.group())
                .filter(Settlement::isFinal)
                .flatMap(Settlement::readBack)
                .map(found -> judge(found, notDone()))
                .orElseGet(() -> Ending.unknown(Reason.of("reason.unreadable")));
    }

    private Ending judge(ReadBack found, Reason reason) {
        var seen = there(found);
        if (seen.isEmpty()) {
            return Ending.failed(Reasons.of(extension.shortfall(found).orElseThrow()), left);
        }
        var there = seen.get();
        if (wasLeftInactive(there)) {
            return Ending.needsYou(Reasons.of(new FailureReason.LeftInactive(there)), damaged);
        }
        if (there.isInvalid()) {
            return Ending.failed(Reasons.of(new FailureReason.SnapshotInvalid(there)), left);
        }
        var behind = behind(found);
        if (behind.isPresent()) {
            return Ending.needsYou(Reasons.of(behind.get()), damaged);
        }
        return extension.isLargeEnough(there) ? Ending.done(extended.apply(there)) : Ending.failed(reason, left);
    }

    private Optional<LogicalVolume> there(ReadBack found) {
        return found.volumes().find(extension.volume().uuid());
    }

    private Optional<FailureReason> behind(ReadBack found) {
        return extension.shortfall(found).filter(FailureReason.KernelBehind.class::isInstance);
    }

    /// Only what was active is put to rest, so what is not active now was left so by a script that died.
    private boolean wasLeftInactive(LogicalVolume there) {
        return extension.manner() == Extension.Manner.AT_REST && !there.isActive();
    }

    private Stream<LvHandle> touched() {
        return Stream.concat(Stream.of(extension.volume()), extension.snapshots().stream());
    }

    private static boolean isSuspended(LvHandle volume, ReadBack found) {
        return found.volumes()
                .find(volume.uuid())
                .filter(LogicalVolume::isSuspended)
                .isPresent();
    }

    private String name() {
        return extension.volume().path().name().text();
    }

    private static Reason notDone() {
        return Reason.of("reason.not-done");
    }
}
