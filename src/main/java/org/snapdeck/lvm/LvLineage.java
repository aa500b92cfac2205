package org.snapdeck.lvm;

import java.util.Optional;

/// What a logical volume was made of: its origin when it is a snapshot, its pool when it is thin. Of a thick
/// snapshot and its origin, `originSize` is the size that the device shows.
public record LvLineage(
        Optional<String> origin,
        Optional<LvUuid> originUuid,
        Optional<ByteSize> originSize,
        Optional<String> pool,
        Optional<LvUuid> poolUuid) {}
