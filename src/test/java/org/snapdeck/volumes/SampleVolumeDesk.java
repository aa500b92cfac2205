package org.snapdeck.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.Operation;

/// Remembers what was asked of it, and refuses when told to.
final class SampleVolumeDesk implements VolumeDesk.Requests {
    final List<CreateVolumeRequest> created = new ArrayList<>();
    final List<ExtendVolumeRequest> extended = new ArrayList<>();
    final List<CopyVolumeRequest> copied = new ArrayList<>();
    final List<UUID> deleted = new ArrayList<>();
    final List<UUID> released = new ArrayList<>();
    final List<UUID> deletedAlong = new ArrayList<>();
    final List<UUID> goneOn = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    final List<UUID> lookedAt = new ArrayList<>();
    final SampleTracking tracking = new SampleTracking();
    Optional<Verdict> refusal = Optional.empty();

    VolumeDesk desk(SamplePicture sample) {
        return new VolumeDesk(
                host -> {
                    lookedAt.add(host);
                    return sample.picture();
                },
                this,
                (_, _) -> RanCommand.planned("lvdisplay"),
                tracking);
    }

    @Override
    public UUID create(CreateVolumeRequest wanted, String despite) throws RequestRefused {
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        created.add(wanted);
        reasons.add(despite);
        return wanted.operationId();
    }

    @Override
    public UUID extend(ExtendVolumeRequest wanted) throws RequestRefused {
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        extended.add(wanted);
        return wanted.operationId();
    }

    @Override
    public UUID deleteWithSnapshots(UUID operationId, UUID volumeId, Set<UUID> named) {
        deleted.add(volumeId);
        deletedAlong.addAll(named);
        return operationId;
    }

    @Override
    public UUID copy(CopyVolumeRequest wanted, String despite) throws RequestRefused {
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        copied.add(wanted);
        reasons.add(despite);
        return wanted.wanted().operationId();
    }

    @Override
    public UUID cancel(Operation copy) {
        return copy.id();
    }

    @Override
    public UUID delete(UUID operationId, UUID volumeId) {
        deleted.add(volumeId);
        return operationId;
    }

    @Override
    public void goOn(UUID hostId) {
        goneOn.add(hostId);
    }

    @Override
    public UUID release(UUID operationId, UUID volumeId) {
        released.add(volumeId);
        return operationId;
    }
}
