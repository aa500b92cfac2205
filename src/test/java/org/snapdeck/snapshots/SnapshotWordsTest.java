package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.lvm.Consistency;

final class SnapshotWordsTest {
    private final SamplePicture sample = new SamplePicture();
    private final SnapshotWords texts =
            new SnapshotWords(Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC));

    @Test
    void aSnapshotSaysHowGoodItIs() {
        assertThat(texts.consistency(row(SnapshotStatus.AVAILABLE))).contains(Status.ofConsistency("crash-consistent"));
    }

    @Test
    void whatIsNotThereYetIsNeitherGoodNorBad() {
        assertThat(texts.consistency(row(SnapshotStatus.CREATING))).isEmpty();
    }

    private SnapshotRow row(SnapshotStatus status) {
        var snapshot = sample.snapshot(sample.volume("vol-1"), "vol-1-snapshot", status, Consistency.CRASH_CONSISTENT);
        return SnapshotRow.of(snapshot, sample.picture(), Optional.empty());
    }
}
