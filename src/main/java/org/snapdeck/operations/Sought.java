package org.snapdeck.operations;

import java.util.Optional;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.Creation;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.Tag;
import org.snapdeck.ssh.RemoteFailure;

/// Something that an operation was to make, as it was sought on its host by its tag.
///
/// @param answer nothing when it can't be read
record Sought(Creation wanted, Optional<Settlement> answer) {

    static Sought on(HostLine host, Creation wanted) throws RemoteFailure {
        return new Sought(
                wanted, host.ask(wanted.operation(), CopyPlan.pathOf(wanted).group()));
    }

    Optional<LogicalVolume> found() {
        return readBack()
                .flatMap(found -> found.volumes().tagged(Tag.OPERATION, wanted.operation()).stream()
                        .findFirst());
    }

    /// Whether the volumes were looked at. A host where the operation has a process is not asked for them.
    boolean isRead() {
        return readBack().isPresent();
    }

    boolean groupIsGone() {
        return readBack().filter(ReadBack::groupIsGone).isPresent();
    }

    /// Whether what was not found will not appear any more.
    boolean isFinal() {
        return answer.filter(Settlement::isFinal).isPresent();
    }

    /// Why the answer does not tell.
    Reason why() {
        return answer.map(Settlement::processes).map(Reasons::of).orElseGet(() -> Reason.of("reason.unreadable"));
    }

    private Optional<ReadBack> readBack() {
        return answer.flatMap(Settlement::readBack);
    }
}
