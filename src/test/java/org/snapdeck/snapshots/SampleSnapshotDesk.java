package org.snapdeck.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.WriteFollower;

/// Remembers what was asked of it, and refuses when told to.
final class SampleSnapshotDesk implements CreateSnapshotDesk.Requests {
    final List<CreateSnapshotRequest> created = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    final List<UUID> lookedAt = new ArrayList<>();
    final List<String> followed = new ArrayList<>();

    /// Who wants to see how a volume is written to, until they end it.
    final List<WriteFollower> followers = new ArrayList<>();

    final SampleTracking tracking = new SampleTracking();
    Optional<Verdict> refusal = Optional.empty();

    CreateSnapshotDesk desk(SamplePicture sample) {
        return new CreateSnapshotDesk(
                host -> {
                    lookedAt.add(host);
                    return sample.picture();
                },
                this,
                (host, device, follower) -> {
                    followed.add(device);
                    followers.add(follower);
                    return () -> followers.remove(follower);
                },
                SampleHold.desk(),
                tracking);
    }

    @Override
    public UUID create(CreateSnapshotRequest wanted, String despite) throws RequestRefused {
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        created.add(wanted);
        reasons.add(despite);
        return wanted.operationId();
    }
}
