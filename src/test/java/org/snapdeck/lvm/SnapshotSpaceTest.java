package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnapshotSpaceTest {

    private static final ByteSize EXTENT = new ByteSize(4L << 20);
    private static final VgSpace SPACE = new VgSpace(ByteSize.ofGib(20), EXTENT);

    /// The first nine were measured on a lab host, as what LVM reduces a larger store to; the others are its own
    /// formula.
    @ParameterizedTest
    @CsvSource({
        "4, 2",
        "8, 3",
        "100, 26",
        "1016, 255",
        "1020, 256",
        "1024, 258",
        "2044, 513",
        "2048, 515",
        "3000, 753",
        "10240, 2571",
        "102400, 25701"
    })
    void aStoreThatHoldsAllIsCountedAsLvmCounts(long originMib, long extents) {
        var enough = new SnapshotStore.Sized(SnapshotSpace.enough(mib(originMib)));

        assertThat(SnapshotSpace.taken(enough, mib(originMib), SPACE)).isEqualTo(EXTENT.times(extents));
        assertThat(SnapshotSpace.canOverflow(enough, mib(originMib), SPACE)).isFalse();
    }

    @Test
    void aSizeIsRoundedUpToExtentsAndDownToWhatCanBeNeeded() {
        assertThat(SnapshotSpace.taken(new SnapshotStore.Sized(new ByteSize(1024)), mib(100), SPACE))
                .isEqualTo(mib(4));
        assertThat(SnapshotSpace.taken(new SnapshotStore.Sized(ByteSize.ofGib(1)), mib(100), SPACE))
                .isEqualTo(mib(104));
        assertThat(SnapshotSpace.taken(new SnapshotStore.InPool(), mib(100), SPACE))
                .isEqualTo(ByteSize.NOTHING);
    }

    @Test
    void onlyWhatIsSmallerThanAllCanOverflow() {
        assertThat(SnapshotSpace.canOverflow(new SnapshotStore.InPool(), mib(100), SPACE))
                .isFalse();
        assertThat(SnapshotSpace.canOverflow(new SnapshotStore.Sized(mib(104)), mib(100), SPACE))
                .isFalse();
        // As large as the origin is not enough: the store's own table takes room too.
        assertThat(SnapshotSpace.canOverflow(new SnapshotStore.Sized(mib(100)), mib(100), SPACE))
                .isTrue();
    }

    private static ByteSize mib(long count) {
        return new ByteSize(count << 20);
    }
}
