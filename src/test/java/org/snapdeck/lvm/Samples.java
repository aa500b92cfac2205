package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// Changes as the recordings of the lab host have them.
final class Samples {

    static final VgName THICK = new VgName("stack-volumes");
    static final UUID OPERATION = UUID.fromString("4f6a0c1e-2b3d-4e5f-8a9b-0c1d2e3f4a01");
    static final UUID VOLUME = UUID.fromString("3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01");
    static final LvName SNAPSHOT = new LvName("_snapshot-15263748-596a-4b7c-8d9e-a0b1c2d3e403");

    private Samples() {}

    static Tags tags() {
        return Tags.NONE.with(Tag.OPERATION, OPERATION);
    }

    /// A volume that the recorded report shows.
    static LvHandle handle(String name) {
        try {
            return new ReportParser(RecordedReply.of("report"))
                    .volumes()
                    .find(THICK, name)
                    .flatMap(LogicalVolume::handle)
                    .orElseThrow();
        } catch (LvmFailure failure) {
            throw new AssertionError(failure);
        }
    }

    static LvHandle mounted() {
        return handle("volume-" + VOLUME);
    }

    static NewSnapshot snapshotOf(LvHandle origin, UUID operation) {
        return new NewSnapshot(
                origin,
                SNAPSHOT,
                new SnapshotStore.Sized(SnapshotSpace.enough(new ByteSize(64L << 20))),
                Tags.NONE.with(Tag.OPERATION, operation),
                1);
    }

    static NewVolume volumeIn(String group) {
        var path = new LvName("volume-c5e7a913-6d2f-4b81-a0c4-9f1e3d5b7a03").in(new VgName(group));
        return new NewVolume(path, ByteSize.ofGib(1), Optional.empty(), tags());
    }
}
