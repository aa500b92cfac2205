package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Tells the job of a copy to stop between two pieces. It is an operation of its own, so that it is not forgotten
/// when the connection breaks or the console ends; what becomes of the volume is the copy's own story. To tell it
/// twice is to tell it once, so an outcome that is not known is settled by doing it again.
public final class CancelCopy implements OperationKind {
    /// What the journal keeps.
    private record Order(UUID copy) {}

    @Override
    public String name() {
        return "cancel-copy";
    }

    /// @param copy the operation that copies
    public Operations.Request request(Operation copy) {
        return (_, picture) -> {
            var volume = picture.volume(copy.objectId())
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.cancel.over", copy.objectName())));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.CANCEL_COPY, volume, picture));
            return new NewOperation(
                    UUID.randomUUID(),
                    name(),
                    volume.projectId(),
                    copy.hostId(),
                    volume.id(),
                    volume.name(),
                    RequestText.of(new Order(copy.id())));
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var copy = RequestText.read(operation.request(), Order.class).copy();
        var report = host.begin(lvm -> lvm.copies(CopyLook.canceling(copy)));
        return report.isPresent() ? Ending.done(_ -> {}) : Ending.unknown(Reason.of("reason.unreadable"));
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var copy = RequestText.read(operation.request(), Order.class).copy();
        var report = host.look(lvm -> lvm.copies(CopyLook.canceling(copy)));
        return report.isPresent() ? Ending.done(_ -> {}) : Ending.unknown(Reason.of("reason.unreadable"));
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.empty();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return _ -> {};
    }
}
