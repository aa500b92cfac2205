package org.snapdeck.snapshots;

import static java.util.stream.Collectors.toMap;

import java.util.function.Function;
import org.snapdeck.lvm.GuestAgent;
import org.snapdeck.lvm.Hold;

/// Instances whose agents are all there.
final class SampleHold {
    private SampleHold() {}

    static HoldDesk desk() {
        return desk(new GuestAgent.Ready());
    }

    static HoldDesk desk(GuestAgent all) {
        return new HoldDesk(
                Hold.USUAL, (_, instances) -> instances.stream().collect(toMap(Function.identity(), _ -> all)));
    }
}
