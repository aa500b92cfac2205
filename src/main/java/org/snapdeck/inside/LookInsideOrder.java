package org.snapdeck.inside;

import java.time.Duration;
import java.util.UUID;
import org.snapdeck.lvm.InsideMount;
import org.snapdeck.lvm.LvHandle;

/// What the journal keeps of a wish to look inside a snapshot.
record LookInsideOrder(LvHandle snapshot, long limitSeconds, long silenceSeconds) {

    static LookInsideOrder of(LvHandle snapshot, Duration limit, Duration silence) {
        return new LookInsideOrder(snapshot, limit.toSeconds(), silence.toSeconds());
    }

    InsideMount mount(UUID operationId) {
        return new InsideMount(
                operationId, snapshot, Duration.ofSeconds(limitSeconds), Duration.ofSeconds(silenceSeconds));
    }
}
