package org.snapdeck.snapshots;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;

/// What a form calls a snapshot at first: `vol-1-snapshot`, and `vol-1-snapshot-2` where that is taken.
final class SuggestedName {
    private SuggestedName() {}

    static String of(Volume volume, Picture picture) {
        var plain = (volume.name().isBlank() ? "volume" : volume.name()) + "-snapshot";
        var taken = picture.snapshotsOf(volume).stream().map(Snapshot::name).toList();
        return Stream.concat(
                        Stream.of(plain),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> plain + "-" + number))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }
}
