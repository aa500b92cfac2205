package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.lvm.Answer;

final class LookInsideRulesTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T08:00:00Z");

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot snapshot = sample.snapshot(volume, "then");

    private Verdict explain(SnapshotAction action) {
        return Rules.explain(action, snapshot, sample.picture());
    }

    @Test
    void anAvailableSnapshotCanBeLookedInto() {
        assertThat(explain(SnapshotAction.LOOK_INSIDE)).isEqualTo(Verdict.allowed());
    }

    @Test
    void thatOfAVolumeInUseToo() {
        sample.on(volume.id()).open = Answer.YES;

        assertThat(explain(SnapshotAction.LOOK_INSIDE)).isEqualTo(Verdict.allowed());
    }

    @ParameterizedTest
    @EnumSource(
            value = SnapshotAction.class,
            names = {"LOOK_INSIDE", "REVERT", "DELETE"})
    void whatSomebodyLooksIntoStaysAsItIs(SnapshotAction action) {
        sample.lookedInto(snapshot.id(), SINCE);

        assertThat(explain(action)).isEqualTo(Verdict.refused("rule.inside.looked-into", "then", SINCE));
    }

    @Test
    void norIsItsVolumeDeletedWithIt() {
        sample.lookedInto(snapshot.id(), SINCE);

        assertThat(Rules.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, volume, sample.picture()))
                .isEqualTo(Verdict.refused("rule.inside.looked-into", "then", SINCE));
    }
}
