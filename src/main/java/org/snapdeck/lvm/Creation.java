package org.snapdeck.lvm;

import java.util.UUID;

/// What a command was to make, and how to tell whether it is there: by the operation's tag, which stands in the
/// first metadata that LVM writes.
public sealed interface Creation permits NewVolume, NewSnapshot, NewClone {

    /// Whether a volume that bears the operation's tag is what was to be made, whole.
    boolean isWhole(LogicalVolume made);

    UUID operation();

    default Finding look(VolumeList volumes) {
        var tagged = volumes.tagged(Tag.OPERATION, operation());
        if (tagged.isEmpty()) {
            return new Finding.Nothing();
        }
        if (tagged.size() == 1 && isWhole(tagged.getFirst())) {
            return new Finding.Made(tagged.getFirst());
        }
        return new Finding.HalfMade(tagged);
    }
}
