package org.snapdeck.lvm;

import java.util.UUID;

/// What a command was to make, and how to tell whether it is there: by the operation's tag, which stands in the
/// first metadata that LVM writes.
public sealed interface Creation permits NewVolume, NewSnapshot, NewClone {

    /// Whether a volume that bears the operation's tag is what was to be made, whole.
    boolean isWhole(LogicalVolume made);

    UUID operation();

    /// What it is to bear.
    Tags tags();

    default Finding look(VolumeList volumes) {
        var tagged = volumes.tagged(Tag.OPERATION, operation()).stream()
                .filter(this::isOfSameRow)
                .toList();
        if (tagged.isEmpty()) {
            return new Finding.Nothing();
        }
        if (tagged.size() == 1 && isWhole(tagged.getFirst())) {
            return new Finding.Made(tagged.getFirst());
        }
        return new Finding.HalfMade(tagged);
    }

    /// One operation may make several.
    private boolean isOfSameRow(LogicalVolume made) {
        return tags().value(Tag.ID)
                .map(row -> made.tags().value(Tag.ID).filter(row::equals).isPresent())
                .orElse(true);
    }
}
