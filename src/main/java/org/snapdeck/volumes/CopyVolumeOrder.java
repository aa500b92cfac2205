package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;

/// What the journal keeps of a request for a volume with something in it.
///
/// @param wanted the volume to be
/// @param sourcePool the thin pool that the source lives in, if it does
/// @param limit the most bytes a second
public record CopyVolumeOrder(
        CreateVolumeOrder wanted,
        LvHandle source,
        ByteSize bytes,
        Optional<LvName> sourcePool,
        boolean snapshot,
        Manner manner) {

    /// @param opens how often the source may be open when the copy begins; nothing where that does not matter
    public record Manner(ByteSize limit, boolean verify, Optional<Integer> opens) {}

    /// The same for the dialog that shows the commands and for the request that has them run.
    public static CopyVolumeOrder of(CopyVolumeRequest request, CopyOrigin origin) {
        return new CopyVolumeOrder(
                CreateVolumeOrder.of(request.wanted()),
                origin.seen().handle().orElseThrow(),
                origin.size(),
                origin.seen().isThin() ? origin.volume().pool().thinPool() : Optional.empty(),
                origin.isSnapshot(),
                new Manner(
                        request.manner().limit(),
                        request.manner().verify(),
                        origin.isSnapshot()
                                ? Optional.empty()
                                : Optional.of(request.agreed().opens())));
    }

    public UUID volumeId() {
        return wanted.volumeId();
    }

    public CopyPlan plan() {
        return CopyPlan.of(
                new CopyPlan.Source(
                        source, bytes, sourcePool, snapshot, manner.opens().orElse(Integer.MAX_VALUE)),
                new CopyPlan.Place(wanted.path(), wanted.thinPool()),
                wanted.size(),
                wanted.tags(),
                new CopyPlan.Manner(manner.limit(), manner.verify()));
    }
}
