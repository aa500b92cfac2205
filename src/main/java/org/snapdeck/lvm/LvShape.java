package org.snapdeck.lvm;

import java.util.OptionalDouble;
import java.util.Set;

/// How large a logical volume is, and of what kind. The size of a thick snapshot is that of its copy-on-write
/// store. The percents are how full a snapshot's store, a thin volume or a thin pool is.
public record LvShape(
        ByteSize size,
        String attributes,
        Set<String> layout,
        Set<String> roles,
        OptionalDouble dataPercent,
        OptionalDouble metadataPercent) {

    public LvShape {
        layout = Set.copyOf(layout);
        roles = Set.copyOf(roles);
    }
}
